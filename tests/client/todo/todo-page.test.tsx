import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { NUO, todoItemOf, YAN } from '../signing/family';
import { FamilyServer, Refuse } from '../signing/family-server';
import { serverOfTwins, settle, startApp } from '../signing/start-app';
import { phone } from '../stand-ins/taro';

beforeEach(() => phone.reset());

const TEACHER = {
  role: 'classTeacher',
  schoolId: 'sch',
  classId: 'c1',
  orgId: null,
  scopeName: '三年级2班',
} as const;
const SCHOOL = {
  role: 'schoolAdmin',
  schoolId: 'sch',
  classId: null,
  orgId: null,
  scopeName: '城关小学',
} as const;
const BUREAU = {
  role: 'bureauOfficer',
  schoolId: null,
  classId: null,
  orgId: 'county',
  scopeName: '县教育局',
} as const;

function cards(): HTMLElement[] {
  return screen.getAllByRole('button').filter((button) => within(button).queryByText(/^去/));
}

describe('a mother of twins', () => {
  test('reads the child’s own name on every letter', async () => {
    await startApp(serverOfTwins())('todo');
    expect(cards().map((card) => within(card).getByText(/^王一/).textContent)).toEqual(['王一诺', '王一言']);
  });

  test('opens the letter for the child she tapped', async () => {
    await startApp(serverOfTwins())('todo');
    cards().forEach((card) => fireEvent.click(card));
    expect(phone.navigated.map((step) => step.url)).toEqual([
      '/pages/notice/index?noticeId=n1&studentId=s-nuo',
      '/pages/notice/index?noticeId=n1&studentId=s-yan',
    ]);
  });

  test('sees that one of them has nothing left', async () => {
    const server = serverOfTwins().on('list-todo', () => ({ items: [todoItemOf(NUO)] }));
    await startApp(server)('todo');
    screen.getByText('王一言 · 三年级2班 · 城关小学');
    screen.getByText('都办完了');
  });
});

test('each letter says its kind, its deadline, how far one is, and what to do', async () => {
  const items = [
    todoItemOf(NUO, { kind: 'alert', level: 'confirm', noticeId: 'a' }),
    todoItemOf(NUO, { level: 'sign', noticeId: 'b', state: 'opened', deadlineAt: Date.now() - 1 }),
    todoItemOf(YAN, { kind: 'holiday', level: 'read', noticeId: 'c', deadlineAt: null }),
  ];
  await startApp(serverOfTwins().on('list-todo', () => ({ items })))('todo');
  expect(cards().map((card) => card.textContent)).toEqual([
    '王一诺今天截止防溺水安全告家长书安全预警 · 还没读去确认',
    '王一诺已过截止，仍可签防溺水安全告家长书告家长书 · 读过了去签字',
    '王一言不限时间防溺水安全告家长书假期提醒 · 还没读去阅读',
  ]);
});

test('when everything is done that is said kindly', async () => {
  await startApp(serverOfTwins().on('list-todo', () => ({ items: [] })))('todo');
  screen.getByText('都办完了');
  screen.getByText(/谢谢您/);
});

describe('a person without children', () => {
  const server = () =>
    new FamilyServer()
      .on('get-me', () => ({ children: [], roles: [] }))
      .on('list-todo', () => ({ items: [] }));

  test('is helped to link one, and no code is issued unasked', async () => {
    const asked = server();
    await startApp(asked)('todo');
    screen.getByText('先和孩子绑定');
    screen.getByRole('button', { name: '获取绑定码' });
    expect(asked.inputsOf('issue-link-code')).toEqual([]);
    expect(screen.queryByText('都办完了')).toBeNull();
  });

  test('who is a teacher gets to the class, and is not taught to be a parent', async () => {
    const asked = server().on('get-me', () => ({ children: [], roles: [TEACHER] }));
    await startApp(asked)('todo');
    expect(screen.queryByText('先和孩子绑定')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /进入 三年级2班/ }));
    expect(phone.navigated.pop()?.url).toBe('/packages/teacher/pages/class/index?schoolId=sch&classId=c1');
  });
});

test('a teacher who is also a mother sees both, and every role leads to its own pages', async () => {
  const roles = [TEACHER, SCHOOL, BUREAU];
  await startApp(serverOfTwins().on('get-me', () => ({ children: [NUO, YAN], roles })))('todo');
  expect(cards()).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: /进入 城关小学/ }));
  expect(phone.navigated.pop()?.url).toBe('/packages/school/pages/home/index?schoolId=sch');
  fireEvent.click(screen.getByRole('button', { name: /进入 县教育局/ }));
  expect(phone.navigated.pop()?.url).toBe('/packages/bureau/pages/home/index?orgId=county');
});

describe('when the server does not answer', () => {
  test('a first visit says so and can be tried again', async () => {
    const server = serverOfTwins();
    server.isReachable = false;
    await startApp(server)('todo');
    screen.getByText(/网络没有连上/);
    server.isReachable = true;
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
    await settle();
    expect(cards()).toHaveLength(2);
  });

  test('a later visit shows what was there, and says that it is old', async () => {
    const server = serverOfTwins();
    await startApp(server)('todo');
    cleanup();
    server.on('list-todo', () => {
      throw new Refuse('INTERNAL');
    });
    await startApp(server)('todo');
    expect(cards()).toHaveLength(2);
    screen.getByText('没有刷新成功，下面是上次看到的内容');
  });
});

test('waits for both answers before it shows anything: half a page would be a false one', async () => {
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const server = serverOfTwins().on('list-todo', async () => {
    await held;
    return { items: [todoItemOf(NUO)] };
  });
  await startApp(server)('todo');
  screen.getByRole('status', { name: '正在加载' });
  expect(screen.queryByText('都办完了')).toBeNull();
  answer();
  await settle();
  expect(cards()).toHaveLength(1);
});

describe('what the school recorded for the family', () => {
  const RECORDED = {
    receiptId: 'n2:1:s-nuo',
    noticeTitle: '防溺水告家长书',
    ...{ studentId: NUO.studentId, studentName: NUO.studentName },
    channel: 'paper',
    recordedBy: 'classTeacher',
    answeredAt: Date.parse('2026-11-22T09:09:00Z'),
  } as const;
  const TITLE = '班主任为王一诺补录了纸质回执';
  let recorded: (typeof RECORDED)[];
  const server = () =>
    serverOfTwins()
      .on('list-todo', () => ({ items: [], recorded }))
      .on('object-to-record', () => {
        recorded = [];
        return { isCovered: false };
      });

  beforeEach(() => {
    recorded = [RECORDED];
  });

  test('is told with child, letter, way and recorder, and can be looked at', async () => {
    await startApp(server())('todo');
    screen.getByText(TITLE);
    screen.getByText('防溺水告家长书 · 11月22日 17:09');
    fireEvent.click(screen.getByRole('button', { name: '看看' }));
    expect(phone.navigated.pop()?.url).toBe('/pages/receipts/index?id=n2%3A1%3As-nuo');
  });

  test('is put away for good on this phone once known', async () => {
    await startApp(server())('todo');
    fireEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText(TITLE)).toBeNull();
    cleanup();
    await startApp(server())('todo');
    expect(screen.queryByText(TITLE)).toBeNull();
  });

  test('can be objected to there and then', async () => {
    const asked = server();
    await startApp(asked)('todo');
    fireEvent.click(screen.getByRole('button', { name: '不是我们家答复的' }));
    screen.getByText(/王一诺的这份回执会标上/);
    fireEvent.click(screen.getByRole('radio', { name: '我们家没有交过这张回执' }));
    fireEvent.click(screen.getByRole('button', { name: '提出异议' }));
    await settle();
    expect(asked.inputsOf('object-to-record')).toEqual([
      { receiptId: 'n2:1:s-nuo', reason: '我们家没有交过这张回执' },
    ]);
    expect(screen.queryByText(TITLE)).toBeNull();
    expect(phone.said).toContain('已告诉班主任');
  });

  test('is no longer offered while an objection waits for a network, which is shown instead', async () => {
    const asked = server();
    await startApp(asked)('todo');
    fireEvent.click(screen.getByRole('button', { name: '不是我们家答复的' }));
    fireEvent.click(screen.getByRole('radio', { name: '我们家没有交过这张回执' }));
    asked.isReachable = false;
    fireEvent.click(screen.getByRole('button', { name: '提出异议' }));
    await settle();
    expect(screen.queryByText(TITLE)).toBeNull();
    screen.getByText('王一诺 · 防溺水告家长书（异议）');
  });
});
