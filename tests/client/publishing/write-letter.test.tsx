import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { phone } from '../stand-ins/taro';
import { LETTER, openPage, publishAll, titleField, write, setUp, type Server } from './publish-in-a-test';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));

let server: Server;
beforeEach(() => {
  server = setUp(callAction);
});
afterEach(() => jest.useRealTimers());

describe('writing a letter', () => {
  test('survives a crash with every word and choice, and the key', async () => {
    await openPage();
    write(titleField(), '寒假安全再提醒');
    fireEvent.click(screen.getByRole('button', { name: /^修改正文：寒假将至/ }));
    write(screen.getByLabelText('正文内容'), '下雪了，请慢行。');
    fireEvent.click(screen.getByRole('radio', { name: /^确认/ }));
    const key = [...phone.storage.values()].join().match(/"idempotencyKey":"([^"]+)"/)?.[1];

    cleanup();
    await openPage();
    expect(titleField().value).toBe('寒假安全再提醒');
    expect(screen.getByText('下雪了，请慢行。')).toBeTruthy();
    await publishAll();
    expect(server.sent()[0]).toMatchObject({
      level: 'confirm',
      title: '寒假安全再提醒',
      idempotencyKey: key,
    });
  });

  test('starts anew after it was published, with a new key', async () => {
    await openPage();
    write(titleField(), '第一封');
    await publishAll();
    cleanup();
    await openPage();
    expect(titleField().value).toBe(LETTER?.title);
    await publishAll();
    expect(server.sent()[1]?.idempotencyKey).not.toBe(server.sent()[0]?.idempotencyKey);
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
    await publishAll();
    expect(server.sent()[0]?.blocks).toEqual(LETTER?.blocks);
  });

  test('another template asks first once something was written', async () => {
    await openPage();
    fireEvent.click(screen.getByRole('button', { name: /^看全部/ }));
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
    expect(within(preview).getByText('签字截止：1月15日')).toBeTruthy();
    expect(within(preview).getByText(/看起来结实的冰/)).toBeTruthy();
    expect(within(preview).getByText('王小明')).toBeTruthy();
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
