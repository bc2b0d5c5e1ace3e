import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import PublishPage from '../../../src/client/packages/school/pages/publish';
import { audienceOf, gradesOf, type SchoolClass } from '../../../src/client/features/publishing/audience';
import {
  instantOf,
  likelySendTime,
  minutesOf,
  SEND_MINUTES,
} from '../../../src/client/features/publishing/send-time';
import type { ActionOutput } from '../../../src/shared/contracts';
import { phone } from '../stand-ins/taro';
import { WINTER } from './draft-in-a-test';
import { openPage, PUBLISHED, SCHOOL, setUp, titleField, write, type Server } from './publish-in-a-test';

const callAction = jest.fn<Promise<unknown>, [string, unknown]>();
jest.mock('../../../src/client/lib/cloud-client', () => ({
  callAction: (action: string, input: unknown) => callAction(action, input),
}));

const NEXT_MORNING = Date.UTC(2027, 0, 10, 23, 30);

let server: Server;
beforeEach(() => {
  server = setUp(callAction);
});
afterEach(() => jest.useRealTimers());

const text: ActionOutput<'get-notice-text'> = {
  ...{ noticeId: 'n7', title: '去年的信', kind: 'alert', topic: 'weather', level: 'confirm' },
  blocks: [{ type: 'paragraph', text: '明天大风。' }],
  ...{ schoolName: '河湾小学', reach: 'classes', lodging: 'boarder', classIds: ['c2'], status: 'scheduled' },
  ...{ version: 1, round: 1, scheduleRevision: 3, publishAt: NEXT_MORNING, publishedAt: NEXT_MORNING },
  deadlineAt: null,
};

/** The page for a letter that starts from another. */
async function openFrom(params: Record<string, string>, classes: object = SCHOOL): Promise<void> {
  phone.params = { ...phone.params, ...params };
  callAction.mockImplementation(async (action) => {
    if (action === 'get-notice-text') return text;
    if (action === 'list-classes') return classes;
    return { ...PUBLISHED, publishAt: NEXT_MORNING };
  });
  render(<PublishPage />);
  await screen.findByRole('button', { name: '发布' });
}

const inputOf = (action: string): unknown => callAction.mock.calls.find(([name]) => name === action)?.[1];

async function publish(button: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: '发布' }));
  fireEvent.click(await screen.findByRole('button', { name: button }));
}

describe('planning a letter', () => {
  test('sends the chosen time along and says that families see nothing before', async () => {
    server.publish = async () => ({ ...PUBLISHED, publishAt: Date.UTC(2027, 0, 10, 8, 30) });
    await openPage();
    fireEvent.click(screen.getByRole('radio', { name: /^到时候自动发/ }));
    expect(screen.getByText('1月10日（周日）16:30')).toBeTruthy();
    await publish('排好时间');
    await screen.findByText('时间排好了');
    expect(server.sent()[0]?.publishAt).toBe(Date.UTC(2027, 0, 10, 8, 30));
    expect(screen.getByText('到时间前，家长什么也看不到。')).toBeTruthy();
  });

  test('refuses a deadline before the letter goes out, in words', async () => {
    await openPage();
    fireEvent.click(screen.getByRole('radio', { name: /^到时候自动发/ }));
    fireEvent.click(screen.getByRole('button', { name: '改日期' }));
    fireEvent.click(screen.getByRole('button', { name: '1月10日' }));
    fireEvent.click(screen.getByRole('button', { name: '改时间' }));
    const when = screen.getByRole('dialog', { name: '选哪天、几点发' });
    fireEvent.click(within(when).getByRole('button', { name: '1月12日' }));
    fireEvent.click(within(when).getByRole('radio', { name: '7:30' }));
    expect(screen.getByText('截止要晚于发出的时间，请改一下日期。')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '发布' }).disabled).toBe(true);
  });

  test('offers times of day in school time, whatever clock the phone runs on', () => {
    const morning = instantOf('2027-01-11', 450);
    expect(morning).toBe(NEXT_MORNING);
    expect(minutesOf(morning)).toBe(450);
    expect(SEND_MINUTES[0]).toBe(390);
    expect(likelySendTime(WINTER)).toBeGreaterThan(WINTER);
    expect(likelySendTime(Date.UTC(2027, 0, 10, 14))).toBe(NEXT_MORNING);
  });
});

describe('the kind of a letter', () => {
  test('brings what that kind usually asks, which can be changed after', async () => {
    await openPage();
    fireEvent.click(screen.getByRole('radio', { name: '安全预警' }));
    fireEvent.click(screen.getByRole('radio', { name: '天气' }));
    const levels = screen.getByRole('radiogroup', { name: '请家长做什么' });
    expect(within(levels).getByRole('radio', { name: /^确认/ }).getAttribute('aria-checked')).toBe('true');
    fireEvent.click(within(levels).getByRole('radio', { name: /^只需阅读/ }));
    await publish('现在发布');
    await screen.findByText('已经发出');
    expect(server.sent()[0]).toMatchObject({
      kind: 'alert',
      topic: 'weather',
      level: 'read',
      reach: 'school',
    });
  });
});

describe('a letter after another', () => {
  test('takes over text, kind and level, but no date and no audience', async () => {
    await openFrom({ copy: 'n7' });
    expect(screen.getByText(/^照着《去年的信》写的新信/)).toBeTruthy();
    expect(titleField().value).toBe('去年的信');
    await publish('现在发布');
    await screen.findByText(/时间排好了|已经发出/);
    expect(inputOf('publish-notice')).toMatchObject({
      ...{ title: '去年的信', kind: 'alert', topic: 'weather', level: 'confirm', blocks: text.blocks },
      ...{ reach: 'school', lodging: 'all', publishAt: null, classIds: ['c1', 'c2'] },
    });
  });

  test('has a draft of its own, which a new letter’s does not overwrite', async () => {
    await openPage();
    write(titleField(), '新信');
    cleanup();
    await openFrom({ copy: 'n7' });
    write(titleField(), '照着写的信');
    cleanup();
    phone.params = { schoolId: phone.params.schoolId ?? '' };
    await openPage();
    expect(titleField().value).toBe('新信');
  });

  test('that waits is changed as it stands, over the revision that was read', async () => {
    const boarders = SCHOOL.classes.map((one) => ({ ...one, boarders: Math.min(one.students, 12) }));
    await openFrom({ change: 'n7' }, { ...SCHOOL, classes: boarders });
    expect(screen.getByText('1月11日（周一）7:30')).toBeTruthy();
    expect(screen.getByText('共 1 个班、12 个住校的孩子')).toBeTruthy();
    expect(screen.getByText('另有 28 个孩子花名册上没写住校还是走读，不会收到。')).toBeTruthy();
    write(titleField(), '改过的信');
    await publish('排好时间');
    await screen.findByText('时间排好了');
    expect(inputOf('change-scheduled-notice')).toMatchObject({
      ...{ noticeId: 'n7', baseRevision: 3, title: '改过的信', publishAt: NEXT_MORNING },
      ...{ reach: 'classes', classIds: ['c2'], lodging: 'boarder' },
    });
  });
});

describe('an audience', () => {
  const one = (classId: string, grade: string | null, part: Partial<SchoolClass> = {}): SchoolClass => ({
    ...{ classId, name: classId, grade, students: 40, boarders: 0, dayPupils: 0, linked: 10 },
    ...part,
  });
  const classes = [
    one('a', '一年级'),
    one('b', '三年级', { boarders: 5, dayPupils: 30 }),
    one('c', '三年级'),
    one('d', null),
  ];
  const wish = { classIds: null, grades: null, lodging: 'all' } as const;

  test('of a grade is all its classes, and classes without a grade belong to none', () => {
    expect(gradesOf(classes).map(({ grade, classes: own }) => [grade, own.length])).toEqual([
      ['一年级', 1],
      ['三年级', 2],
    ]);
    const third = audienceOf(classes, { ...wish, grades: ['三年级'] });
    expect(third.classes.map(({ classId }) => classId)).toEqual(['b', 'c']);
    expect(third).toMatchObject({ children: 80, linked: 20 });
  });

  test('of boarders counts boarders alone, tells whom the roster leaves open, and claims no links', () => {
    expect(audienceOf(classes, { ...wish, lodging: 'boarder' })).toMatchObject({
      ...{ children: 5, linked: null, unknownLodging: 125 },
    });
  });

  test('is empty where the roster knows no boarder', () => {
    expect(audienceOf(classes, { ...wish, grades: ['一年级'], lodging: 'boarder' }).classes).toEqual([]);
  });
});
