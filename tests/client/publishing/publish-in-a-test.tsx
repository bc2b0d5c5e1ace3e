import { fireEvent, render, screen, within } from '@testing-library/react';
import PublishPage from '../../../src/client/packages/school/pages/publish';
import type { SchoolClass } from '../../../src/client/features/publishing/audience';
import { gradeNameOf } from '../../../src/shared/domain/class-name';
import type { ActionInput } from '../../../src/shared/contracts';
import { lettersInSeason } from '../../../src/shared/letters';
import { phone } from '../stand-ins/taro';
import { WINTER } from './draft-in-a-test';

export const PUBLISHED = { noticeId: 'n1', classes: 2, children: 85, unlinked: 45, publishAt: null };
/** The season's first letter, which a new draft starts from. */
export const [LETTER] = lettersInSeason(WINTER);

function schoolClass(classId: string, name: string, part: Partial<SchoolClass>): SchoolClass {
  return {
    ...{ classId, name, grade: gradeNameOf(name), students: 0, boarders: 0, dayPupils: 0, linked: 0 },
    ...part,
  };
}

export const SCHOOL = {
  schoolName: '河湾小学',
  schoolYear: '2026-2027',
  classes: [
    schoolClass('c1', '一年级1班', { students: 45, linked: 40 }),
    schoolClass('c2', '三年级2班', { students: 40 }),
    schoolClass('c3', '空班', {}),
  ],
};

type Call = (action: string, input: unknown) => Promise<unknown>;

/** The server of one test; `publish` is what it does with a publication. */
export interface Server {
  publish: () => Promise<unknown>;
  /** The publications that reached it. */
  sent: () => ActionInput<'publish-notice'>[];
}

let schools = 0;

/** A winter's day, an empty phone and a school of its own: what is known of another test's must not show. */
export function setUp(callAction: jest.Mock<Promise<unknown>, Parameters<Call>>): Server {
  jest.useFakeTimers({
    now: WINTER,
    doNotFake: ['setTimeout', 'setInterval', 'queueMicrotask', 'setImmediate'],
  });
  phone.reset();
  phone.params = { schoolId: `school${++schools}` };
  const server: Server = {
    publish: async () => PUBLISHED,
    sent: () =>
      callAction.mock.calls
        .filter(([action]) => action === 'publish-notice')
        .map(([, input]) => input as ActionInput<'publish-notice'>),
  };
  callAction.mockReset();
  callAction.mockImplementation(async (action) => (action === 'publish-notice' ? server.publish() : SCHOOL));
  return server;
}

export async function openPage(): Promise<void> {
  render(<PublishPage />);
  await screen.findByRole('button', { name: '发布' });
}

export async function askToPublish(): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('button', { name: '发布' }));
  return screen.findByRole('dialog', { name: '确认发布' });
}

export function publishNow(dialog: HTMLElement): void {
  fireEvent.click(within(dialog).getByRole('button', { name: '现在发布' }));
}

/** Publishes and waits until the page says so. */
export async function publishAll(): Promise<void> {
  publishNow(await askToPublish());
  await screen.findByText('已经发出');
}

export function titleField(): HTMLInputElement {
  return screen.getByLabelText('标题');
}

export function write(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
}
