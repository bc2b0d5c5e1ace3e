import type { ActionOutput } from '@shared/contracts';
import { fireEvent, screen } from '@testing-library/react';
import { NUO, receiptOf } from '../signing/family';
import { serverOfTwins, settle, startApp } from '../signing/start-app';
import { phone } from '../stand-ins/taro';

beforeEach(() => phone.reset());

describe('a receipt that the school recorded', () => {
  const RECORDED = { channel: 'paper', recordedBy: 'classTeacher', strokes: null, relation: null } as const;
  let told: Partial<ActionOutput<'get-receipt'>>;

  const server = () =>
    serverOfTwins()
      .on('get-receipt', () => ({ ...receiptOf(NUO), ...RECORDED, ...told }))
      .on('get-slip', () => ({ url: 'http://127.0.0.1:8080/files/abc' }))
      .on('object-to-record', () => {
        told = {
          objection: { at: Date.now(), reason: '签字的不是孩子的家长', isMine: true },
          coversChild: false,
        };
        return { isCovered: false };
      });
  const open = (asked = server()) => startApp(asked)('receipts', { id: 'n1:1:s-nuo' });

  beforeEach(() => {
    told = {};
  });

  test('shows the photo of the slip when there is one', async () => {
    told = { hasSlip: true };
    await open();
    fireEvent.click(screen.getByRole('button', { name: '看纸质回执的照片' }));
    await settle();
    screen.getByRole('dialog', { name: '王一诺的纸质回执' });
    screen.getByRole('button', { name: '放大看王一诺的纸质回执照片' });
  });

  test('can be objected to with a reason, and says so afterwards', async () => {
    const asked = server();
    await open(asked);
    expect(screen.queryByRole('button', { name: '看纸质回执的照片' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '不是我们家答复的' }));
    fireEvent.click(screen.getByRole('button', { name: '提出异议' }));
    screen.getByText('请选一个原因，或写几句。');
    fireEvent.click(screen.getByRole('radio', { name: '签字的不是孩子的家长' }));
    fireEvent.click(screen.getByRole('button', { name: '提出异议' }));
    await settle();
    expect(asked.inputsOf('object-to-record')).toEqual([
      { receiptId: 'n1:1:s-nuo', reason: '签字的不是孩子的家长' },
    ]);
    screen.getByText('您提出了异议');
    screen.getByText(/原因：签字的不是孩子的家长/);
    expect(screen.queryByText('这是孩子的正式回执。')).toBeNull();
    expect(screen.queryByRole('button', { name: '不是我们家答复的' })).toBeNull();
  });

  test('takes the guardian’s own words, and not too many of them', async () => {
    const asked = server();
    await open(asked);
    fireEvent.click(screen.getByRole('button', { name: '不是我们家答复的' }));
    fireEvent.click(screen.getByRole('radio', { name: '其他' }));
    const words = screen.getByLabelText('写几句');
    fireEvent.change(words, { target: { value: '长'.repeat(101) } });
    fireEvent.click(screen.getByRole('button', { name: '提出异议' }));
    screen.getByText('最多 100 个字，多了 1 个字。');
    fireEvent.change(words, { target: { value: '那天签字的是邻居' } });
    fireEvent.click(screen.getByRole('button', { name: '提出异议' }));
    await settle();
    expect(asked.inputsOf('object-to-record')).toMatchObject([{ reason: '那天签字的是邻居' }]);
  });

  test('without a network keeps the objection on the phone and does not ask twice', async () => {
    const asked = server();
    await open(asked);
    fireEvent.click(screen.getByRole('button', { name: '不是我们家答复的' }));
    fireEvent.click(screen.getByRole('radio', { name: '签字的不是孩子的家长' }));
    asked.isReachable = false;
    fireEvent.click(screen.getByRole('button', { name: '提出异议' }));
    await settle();
    screen.getByText('您的异议已存在手机里，连上网后自动提交。');
    expect(screen.queryByRole('button', { name: '不是我们家答复的' })).toBeNull();
  });

  test('given in WeChat cannot be objected to', async () => {
    told = { channel: 'wechat', recordedBy: null };
    await open();
    expect(screen.queryByRole('button', { name: '不是我们家答复的' })).toBeNull();
  });

  test('of a letter that was withdrawn or corrected since says so', async () => {
    told = { isWithdrawn: true, isCorrected: true };
    await open();
    screen.getByText('学校后来撤回了这封信，这份回执留着备查。');
    screen.getByText('学校后来更正了这封信。这份回执对应的是更正前的文字。');
  });
});
