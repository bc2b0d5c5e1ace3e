import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ActionError } from '../../../src/client/lib/action-error';
import BureauHomePage from '../../../src/client/packages/bureau/pages/home';
import OrgNoticePage from '../../../src/client/packages/bureau/pages/notice';
import OrgPublishPage from '../../../src/client/packages/bureau/pages/publish';
import { phone } from '../stand-ins/taro';
import { FIGURES, LISTED, PLACES } from './county-in-a-test';

const callAction = jest.fn<Promise<unknown>, [string, Record<string, unknown>]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: Record<string, unknown>) => callAction(action, input),
}));

let opened = 0;
let replies: Record<string, (input: Record<string, unknown>) => unknown>;

beforeEach(() => {
  phone.reset();
  callAction.mockReset();
  // Each test is an org of its own: what one learned is not shown to the next.
  phone.params = { orgId: `县${++opened}`, noticeId: 'n1' };
  replies = {
    'get-org': () => ({ nodes: PLACES }),
    'list-org-notices': () => LISTED,
    'get-org-figures': () => FIGURES,
  };
  const asThisOrg = (reply: unknown): unknown =>
    reply && JSON.parse(JSON.stringify(reply).replaceAll('"县"', JSON.stringify(phone.params.orgId)));
  callAction.mockImplementation(async (action, input) => asThisOrg(replies[action]?.(input)));
});

const inputsOf = (action: string) =>
  callAction.mock.calls.filter(([called]) => called === action).map(([, input]) => input);

describe('the desk of an org', () => {
  test('shows its letters with named rates and counts, and no ranking', async () => {
    render(<BureauHomePage />);
    expect(await screen.findAllByRole('img', { name: '签收率：20 人中有 10 人' })).toHaveLength(2);
    expect(screen.getByText('县名')).toBeTruthy();
    expect(screen.getByText(/1 所学校还没有导入花名册/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\d\s*[%％]|排名|第一|最差|落后|倒数/);
  });

  test('goes down into a 学区 and back up', async () => {
    const { orgId = '' } = phone.params;
    replies['list-org-notices'] = ({ underId }) => ({
      ...LISTED,
      parts: underId === orgId ? LISTED.parts : PLACES.filter(({ id }) => id === '东' || id === '乙'),
    });
    render(<BureauHomePage />);
    fireEvent.click(await screen.findByRole('button', { name: '看东名的各校' }));
    expect(await screen.findByText('最近几封信 · 东名')).toBeTruthy();
    expect(inputsOf('list-org-notices').at(-1)).toEqual({ orgId, underId: '东', cursor: null });
    fireEvent.click(screen.getByText('回到上一级'));
    expect(await screen.findByText('最近几封信')).toBeTruthy();
  });

  test('helps where nothing was sent yet', async () => {
    replies['list-org-notices'] = () => ({ ...LISTED, items: [] });
    render(<BureauHomePage />);
    expect(await screen.findByText('还没有发过通知')).toBeTruthy();
  });

  test('says what went wrong and tries again', async () => {
    replies['list-org-notices'] = () => {
      throw new ActionError('INTERNAL', 'r');
    };
    render(<BureauHomePage />);
    fireEvent.click(await screen.findByText('再试一次'));
    await waitFor(() => expect(inputsOf('list-org-notices').length).toBeGreaterThan(1));
  });
});

describe('a letter from above', () => {
  test('is shown by 学区, then by school, with counts and reasons', async () => {
    render(<OrgNoticePage />);
    expect(
      await screen.findByText('还有 5 户没有联系上，要打电话或上门。名单在各班班主任手里。'),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^看东名的各校/ }));
    fireEvent.click(screen.getByRole('button', { name: /^看中名的各校/ }));
    expect(screen.getByText('签收率 6/10')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /甲名/ })).toBeNull();
  });

  test('is not taken back without a reason, then with it, once', async () => {
    replies['withdraw-org-notice'] = () => ({ schools: 2 });
    render(<OrgNoticePage />);
    fireEvent.click(await screen.findByText('撤回这封信'));
    fireEvent.click(screen.getByText('确认撤回'));
    expect(screen.getByText('请写明原因，学校和家长才知道怎么回事。')).toBeTruthy();
    expect(inputsOf('withdraw-org-notice')).toEqual([]);
    fireEvent.input(screen.getByLabelText('撤回原因'), { target: { value: ' 日期有误 ' } });
    fireEvent.click(screen.getByText('确认撤回'));
    fireEvent.click(screen.getByText('确认撤回'));
    await waitFor(() => expect(screen.queryByText('确认撤回')).toBeNull());
    const { orgId } = phone.params;
    expect(inputsOf('withdraw-org-notice')).toEqual([{ orgId, noticeId: 'n1', reason: '日期有误' }]);
  });

  test('of another org can be read and not be taken back', async () => {
    replies['get-org-figures'] = () => ({ ...FIGURES, isOwn: false });
    render(<OrgNoticePage />);
    fireEvent.click(await screen.findByText('看信的内容'));
    expect(screen.getByText('各位家长：请看好孩子。')).toBeTruthy();
    expect(screen.queryByText('撤回这封信')).toBeNull();
  });
});

describe('sending a letter to schools', () => {
  const publish = async (): Promise<void> => {
    render(<OrgPublishPage />);
    await screen.findByText('将发给 3 所学校，每所学校的班主任照常跟进。');
    fireEvent.click(screen.getByText('发布'));
    fireEvent.click(screen.getByText('现在发送'));
  };

  test('tells before whom it reaches, and after where it could not arrive', async () => {
    replies['publish-org-notice'] = () => ({
      ...{ noticeId: 'n1', schools: 3, reached: 1 },
      unreached: [
        { schoolId: '乙', name: '乙名', reason: 'waiting' },
        { schoolId: '丙', name: '丙名', reason: 'noRoster' },
      ],
    });
    await publish();
    expect(await screen.findByText('已发到 1/3 所学校')).toBeTruthy();
    expect(screen.getByText(/还有 1 所学校正在发送/)).toBeTruthy();
    expect(screen.getByText('丙名')).toBeTruthy();
    expect(screen.queryByText('乙名')).toBeNull();
    expect(inputsOf('publish-org-notice')).toMatchObject([
      { audience: { orgIds: [], grades: [], lodging: 'all' }, level: 'sign' },
    ]);
  });

  test('sends the very same letter again when no answer came back', async () => {
    replies['publish-org-notice'] = () => {
      throw new ActionError('OFFLINE', 'r');
    };
    await publish();
    expect(await screen.findByText('还不知道有没有发出去')).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByText('再发一次')));
    expect(inputsOf('publish-org-notice')).toHaveLength(2);
    const [first, second] = inputsOf('publish-org-notice');
    expect(second).toEqual(first);
  });

  test('is kept back until somebody is chosen', async () => {
    render(<OrgPublishPage />);
    fireEvent.click(await screen.findByRole('radio', { name: /^选学区或中心校/ }));
    expect(screen.getByText('请至少选一个有学校的学区或中心校。')).toBeTruthy();
    fireEvent.click(screen.getByText('发布'));
    expect(screen.queryByText('现在发送')).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: /^东名/ }));
    expect(screen.getByText('将发给 2 所学校，每所学校的班主任照常跟进。')).toBeTruthy();
  });
});
