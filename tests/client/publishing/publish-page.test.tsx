import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { ActionError } from '../../../src/client/lib/action-error';
import PublishPage from '../../../src/client/packages/school/pages/publish';
import type { ActionInput } from '../../../src/shared/contracts';
import { endOfSchoolDay } from '../../../src/shared/domain/school-day';
import { lettersInSeason } from '../../../src/shared/letters';
import { phone } from '../stand-ins/taro';
import { WINTER } from './draft-in-a-test';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));

const CLASSES = [
  { classId: 'c1', name: '一年级1班', students: 45, linked: 40 },
  { classId: 'c2', name: '三年级2班', students: 40, linked: 0 },
  { classId: 'c3', name: '空班', students: 0, linked: 0 },
];
const PUBLISHED = { noticeId: 'n1', classes: 2, children: 85, unlinked: 45 };
const [LETTER] = lettersInSeason(WINTER);
let publish: () => Promise<unknown>;
let opened = 0;

/** The inputs of every publication that reached the server. */
function sent(): ActionInput<'publish-notice'>[] {
  return callAction.mock.calls
    .filter(([action]) => action === 'publish-notice')
    .map(([, input]) => input as ActionInput<'publish-notice'>);
}

async function openPage(): Promise<void> {
  render(<PublishPage />);
  await screen.findByRole('button', { name: '发布' });
}

/** As if the app were killed: nothing is unmounted in order, only the storage remains. */
async function restart(): Promise<void> {
  cleanup();
  await openPage();
}

async function askToPublish(): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('button', { name: '发布' }));
  return screen.findByRole('dialog', { name: '确认发布' });
}

const titleField = (): HTMLInputElement => screen.getByLabelText('标题');
const write = (field: HTMLElement, value: string): boolean => fireEvent.change(field, { target: { value } });
const publishNow = (dialog: HTMLElement): boolean =>
  fireEvent.click(within(dialog).getByRole('button', { name: '现在发布' }));

beforeEach(() => {
  jest.useFakeTimers({
    now: WINTER,
    doNotFake: ['setTimeout', 'setInterval', 'queueMicrotask', 'setImmediate'],
  });
  phone.reset();
  phone.params = { schoolId: `p${++opened}` };
  publish = async () => PUBLISHED;
  callAction.mockReset();
  callAction.mockImplementation(async (action) =>
    action === 'publish-notice'
      ? publish()
      : { schoolName: '河湾小学', schoolYear: '2026-2027', classes: CLASSES },
  );
});

afterEach(() => jest.useRealTimers());

describe('publishing a letter', () => {
  test('names the classes and the children before it goes out', async () => {
    await openPage();
    const dialog = await askToPublish();
    expect(within(dialog).getByText('发给 2 个班、85 个孩子的家长')).toBeTruthy();
    expect(within(dialog).getByText('一年级1班、三年级2班')).toBeTruthy();
    expect(within(dialog).getByText(/45 个孩子还没有家长绑定/)).toBeTruthy();
    expect(sent()).toEqual([]);
  });

  test('sends the template’s text to every class that has children, due at the end of a day', async () => {
    await openPage();
    publishNow(await askToPublish());
    await screen.findByText('已经发出');
    expect(sent()).toHaveLength(1);
    expect(sent()[0]).toMatchObject({
      schoolId: `p${opened}`,
      title: LETTER?.title,
      kind: 'letter',
      topic: 'winter',
      level: 'sign',
      deadlineAt: endOfSchoolDay('2027-01-15'),
      blocks: LETTER?.blocks,
      classIds: ['c1', 'c2'],
    });
  });

  test('publishes once when tapped twice', async () => {
    let finish: (reply: unknown) => void = () => undefined;
    publish = () => new Promise((resolve) => (finish = resolve));
    await openPage();
    const dialog = await askToPublish();
    publishNow(dialog);
    publishNow(dialog);
    await waitFor(() => expect(sent()).toHaveLength(1));
    finish(PUBLISHED);
    await screen.findByText('已经发出');
    expect(sent()).toHaveLength(1);
  });

  test('tells what happens next, and helps with the children WeChat does not reach', async () => {
    await openPage();
    publishNow(await askToPublish());
    await screen.findByText('已经发出');
    expect(screen.getByText('发给 2 个班、85 个孩子的家长')).toBeTruthy();
    expect(screen.getByText('45 个孩子还没有家长绑定')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '看哪些班需要绑定' }));
    expect(phone.navigated[0]?.url).toContain('/classes/index?');
  });

  test('goes to the chosen classes alone', async () => {
    await openPage();
    fireEvent.click(screen.getByRole('radio', { name: /^选几个班/ }));
    expect(screen.getByText('请至少选择一个班级。')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '发布' }).disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: /^三年级2班/ }));
    expect(screen.queryByRole('checkbox', { name: /空班/ })).toBeNull();
    publishNow(await askToPublish());
    await screen.findByText('已经发出');
    expect(sent()[0]?.classIds).toEqual(['c2']);
  });
});

describe('an answer that does not come back', () => {
  test('is asked for again with the very same letter and key, also after a crash', async () => {
    publish = async () => {
      throw new ActionError('OFFLINE', '');
    };
    await openPage();
    write(titleField(), '寒假安全再提醒');
    publishNow(await askToPublish());
    await screen.findByText('刚才的发布还没有等到结果');

    cleanup();
    publish = async () => PUBLISHED;
    render(<PublishPage />);
    fireEvent.click(await screen.findByRole('button', { name: '再发一次，确认结果' }));
    await screen.findByText('已经发出');
    expect(sent()).toHaveLength(2);
    expect(sent()[1]).toEqual(sent()[0]);
  });

  test('leaves nothing to change by mistake; going back to writing makes it another letter', async () => {
    publish = async () => {
      throw new ActionError('INTERNAL', '');
    };
    await openPage();
    publishNow(await askToPublish());
    await screen.findByText('刚才的发布还没有等到结果');
    expect(screen.queryByLabelText('标题')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '回去继续修改' }));
    fireEvent.click(screen.getByRole('button', { name: '没有发出，回去修改' }));
    publish = async () => PUBLISHED;
    publishNow(await askToPublish());
    await screen.findByText('已经发出');
    expect(sent()[1]?.idempotencyKey).not.toBe(sent()[0]?.idempotencyKey);
  });

  test('is not what a refusal is: then writing goes on with the same key', async () => {
    publish = async () => {
      throw new ActionError('AUDIENCE_EMPTY', '');
    };
    await openPage();
    publishNow(await askToPublish());
    expect(await screen.findByText(/请至少选择一个有学生的班级/)).toBeTruthy();
    publish = async () => PUBLISHED;
    publishNow(await askToPublish());
    await screen.findByText('已经发出');
    expect(sent()[1]?.idempotencyKey).toBe(sent()[0]?.idempotencyKey);
  });
});

describe('writing a letter', () => {
  test('survives a crash with every word and choice, and the key', async () => {
    await openPage();
    write(titleField(), '寒假安全再提醒');
    fireEvent.click(screen.getByRole('button', { name: /^修改正文：寒假将至/ }));
    write(screen.getByLabelText('正文内容'), '下雪了，请慢行。');
    fireEvent.click(screen.getByRole('radio', { name: /^确认/ }));
    const key = [...phone.storage.values()].join().match(/"idempotencyKey":"([^"]+)"/)?.[1];

    await restart();
    expect(titleField().value).toBe('寒假安全再提醒');
    expect(screen.getByText('下雪了，请慢行。')).toBeTruthy();
    publishNow(await askToPublish());
    await screen.findByText('已经发出');
    expect(sent()[0]).toMatchObject({ level: 'confirm', title: '寒假安全再提醒', idempotencyKey: key });
  });

  test('starts anew after it was published, with a new key', async () => {
    await openPage();
    write(titleField(), '第一封');
    publishNow(await askToPublish());
    await screen.findByText('已经发出');
    await restart();
    expect(titleField().value).toBe(LETTER?.title);
    publishNow(await askToPublish());
    await screen.findByText('已经发出');
    expect(sent()[1]?.idempotencyKey).not.toBe(sent()[0]?.idempotencyKey);
  });

  test('tells the limits while writing, and holds publication back', async () => {
    await openPage();
    write(titleField(), '字'.repeat(50));
    expect(screen.getByText('还可以写 10 个字')).toBeTruthy();
    write(titleField(), '字'.repeat(62));
    expect(screen.getByText('标题最多 60 个字，多了 2 个字。')).toBeTruthy();
    expect(titleField().value).toHaveLength(62);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '发布' }).disabled).toBe(true);
  });

  test('a paragraph removed by mistake comes back', async () => {
    await openPage();
    fireEvent.click(screen.getByRole('button', { name: /^修改正文：寒假将至/ }));
    fireEvent.click(screen.getByRole('button', { name: '删除' }));
    expect(screen.queryByText(/^寒假将至/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    publishNow(await askToPublish());
    await screen.findByText('已经发出');
    expect(sent()[0]?.blocks).toEqual(LETTER?.blocks);
  });

  test('another template asks first once something was written', async () => {
    await openPage();
    fireEvent.click(screen.getByRole('radio', { name: /^防溺水告家长书/ }));
    expect(titleField().value).toBe('防溺水安全告家长书');
    write(titleField(), '改过的标题');
    fireEvent.click(screen.getByRole('radio', { name: /^寒假安全告家长书/ }));
    expect(titleField().value).toBe('改过的标题');
    fireEvent.click(screen.getByRole('button', { name: '换掉' }));
    expect(titleField().value).toBe('寒假安全告家长书');
  });

  test('is previewed as families will read it', async () => {
    await openPage();
    write(titleField(), '寒假安全再提醒');
    fireEvent.click(screen.getByRole('button', { name: '预览' }));
    const preview = screen.getByRole('dialog', { name: '家长看到的样子' });
    expect(within(preview).getByText('寒假安全再提醒')).toBeTruthy();
    expect(within(preview).getByText('请在1月15日前签字')).toBeTruthy();
    expect(within(preview).getByText(/看起来结实的冰/)).toBeTruthy();
  });

  test('a day is chosen from a month, and days that are over cannot be', async () => {
    await openPage();
    fireEvent.click(screen.getByRole('button', { name: '改日期' }));
    fireEvent.click(screen.getByRole('button', { name: '1月9日' }));
    expect(screen.getByRole('dialog', { name: '答复截止' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '1月20日' }));
    expect(screen.getByText('1月20日（周三）')).toBeTruthy();
  });

  test('says when the phone has no room for the draft', async () => {
    await openPage();
    phone.storageChars = 10;
    write(titleField(), '寒假');
    expect(screen.getByText(/存储空间满了，草稿没有保存/)).toBeTruthy();
  });
});
