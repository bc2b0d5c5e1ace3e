import { fireEvent, screen, within } from '@testing-library/react';
import { phone } from '../stand-ins/taro';
import { childView, tallyView, type ChildView } from '../class-followup/tally-in-a-test';

/** What the server says of one child it recorded an answer for. */
export function kept(name: string): object {
  return { studentId: `id-${name}`, receiptId: 'r1', answeredAt: 1, isLate: false, outcome: 'covers' };
}

let opened = 0;

/** A class of two as its server answers: told by a test what becomes of a recording. */
export const classServer = {
  record: async (_input: unknown): Promise<unknown> => ({ children: [kept('王小明')] }),
  children: [] as ChildView[],
  noticeId: 'n0',
  asked: [] as { action: string; input: unknown }[],
  /** A fresh class and another notice: what is known of one test's must not show in the next. */
  reset: (): void => {
    phone.reset();
    classServer.noticeId = `n${++opened}`;
    phone.params = { schoolId: 's1', classId: 'c1', noticeId: classServer.noticeId, round: '3' };
    classServer.record = async () => ({ children: [kept('王小明')] });
    classServer.children = [
      childView('王小明', { state: 'opened' }),
      childView('张小满', { state: 'unlinked' }),
    ];
    classServer.asked = [];
  },
  answer: async (action: string, input: unknown): Promise<unknown> => {
    classServer.asked.push({ action, input });
    if (action === 'record-answer') return classServer.record(input);
    if (action === 'get-class-slip') return { url: 'http://127.0.0.1/files/abc' };
    return tallyView(classServer.children);
  },
  /** The inputs of every recording that reached the server. */
  recorded: (): unknown[] =>
    classServer.asked.filter(({ action }) => action === 'record-answer').map(({ input }) => input),
};

export async function openSheetFor(name: string): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: `给${name}补录` }));
  return screen.getByRole('dialog', { name: '补录答复' });
}

export function fillIn(sheet: HTMLElement, signerName: string): void {
  fireEvent.click(within(sheet).getByRole('radio', { name: /^电话/ }));
  fireEvent.change(within(sheet).getByLabelText('谁答复的'), { target: { value: signerName } });
}

export function confirm(sheet: HTMLElement): void {
  fireEvent.click(within(sheet).getByRole('button', { name: '确认补录' }));
}
