import type { ActionInput, ActionOutput } from '@shared/contracts';
import readXlsxFile from 'read-excel-file/node';
import { DRAWN_NAME } from './support/drawn-name';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';
const OTHER_CLASS = '五年级1班';
const HOSTILE_SIGNER = '=1+1';

type Offered = ActionOutput<'print-notice'>;
type Sheet = ActionInput<'print-notice'>['sheet'];

let cloud: TestCloud;
let school: TrialSchool;
let mother: Caller;
let teacher: Caller;
let otherTeacher: Caller;
let noticeId: string;

beforeAll(async () => {
  cloud = await startTestCloud();
  school = await TrialSchool.open(cloud, 'hand-in');
  await school.importRoster({ [OTHER_CLASS]: ['李沐晴'], [CLASS]: ['李沐阳', '周子轩', '张小满'] });
  teacher = await school.teacherOf(CLASS);
  otherTeacher = await school.teacherOf(OTHER_CLASS);
  mother = school.guardian('hand-in-mother');
  const studentId = await school.link(mother, CLASS, '李沐阳');
  ({ noticeId } = await school.publish([OTHER_CLASS, CLASS]));
  const { round, versionHash } = await mother.do('get-notice', { noticeId, studentId });
  const signature = { signerName: '王芳', strokes: DRAWN_NAME, tappedAt: 1 };
  await mother.do('sign-receipt', { noticeId, round, studentId, versionHash, ...signature });
  await teacher.do('record-answer', {
    ...school.place(CLASS),
    ...{ noticeId, round, versionHash, idempotencyKey: 'hand-in-paper' },
    studentIds: [await school.studentId(CLASS, '周子轩')],
    ...{ channel: 'paper', signerName: HOSTILE_SIGNER, note: '<b>纸条</b>', slipFileId: null },
  });
});

async function bytesOf({ url }: Offered): Promise<Buffer> {
  const file = await cloud.local.files.openLink(new URL(url).pathname.slice('/files/'.length));
  if (!file) throw new Error('the link opens nothing');
  return file.bytes;
}

const print = async (sheet: Sheet, by: Caller = teacher): Promise<string> =>
  (
    await bytesOf(await by.do('print-notice', { ...school.place(CLASS), noticeId, round: 1, sheet }))
  ).toString('utf8');
const inSchool = () => ({ schoolId: school.schoolId, noticeId, round: 1 });
const namesIn = (text: string): string[] =>
  ['李沐阳', '周子轩', '张小满', '李沐晴'].filter((name) => text.includes(name));

function databaseRequests(): number {
  const counts = Object.entries(cloud.local.requestCounts());
  return counts.reduce((sum, [action, count]) => sum + (action.startsWith('database.') ? count : 0), 0);
}

describe('the sheets of a class', () => {
  it('are the letter with a receipt to tear off, which names no child', async () => {
    const letter = await print('letter');
    expect(letter).toContain('请和孩子一起记住');
    expect(letter).toContain('沿虚线剪下');
    for (const field of ['班级', '学生', '家长签名', '与孩子的关系', '日期']) expect(letter).toContain(field);
    expect(namesIn(letter)).toEqual([]);
  });

  it('are slips for every child, or for those still to reach', async () => {
    expect(namesIn(await print('slips-for-all'))).toEqual(['李沐阳', '周子轩', '张小满']);
    expect(namesIn(await print('slips-for-open'))).toEqual(['张小满']);
  });

  it('are the list with every child once, the drawn signature as the very path that was stored', async () => {
    const list = await print('receipt-list');
    expect(namesIn(list)).toEqual(['李沐阳', '周子轩', '张小满']);
    expect(list.match(/<svg/g)).toHaveLength(1);
    const [first = 0, second = 0] = DRAWN_NAME.paths[0] ?? [];
    expect(list).toContain(`d="M${first} ${second}l`);
    expect(list).toContain('签收率 2/3');
    expect(list).toContain(HOSTILE_SIGNER);
    expect(list).toContain('第 1 页 / 共 1 页');
  });

  it('cost the list two requests beside the actor’s and the file’s record', async () => {
    cloud.resetRequestCounts();
    await print('receipt-list');
    // The actor, the tally, the receipts, the download's record.
    expect(databaseRequests()).toBe(4);
  });

  it('carry a file name that says what they are, and expire', async () => {
    const offered = await teacher.do('print-notice', {
      ...school.place(CLASS),
      ...{ noticeId, round: 1, sheet: 'receipt-list' },
    });
    expect(offered.fileName).toMatch(/-三年级2班-名单\.html$/);
    cloud.setClockOffset(11 * 60_000);
    await expect(bytesOf(offered)).rejects.toThrow('opens nothing');
    cloud.setClockOffset(0);
  });
});

describe('what a school hands in', () => {
  it('is a page with every rate and its counts, a line to sign, and no child’s name', async () => {
    const page = (await bytesOf(await school.admin.do('print-report', inSchool()))).toString('utf8');
    expect(page).toContain('负责人签字');
    expect(page).toMatch(/<b>2\/4<\/b>\s*签收率/);
    expect(namesIn(page)).toEqual([]);
    expect(page.slice(page.indexOf('<section'))).not.toMatch(/[%％]/);
    expect(page.indexOf('>三年级2班<')).toBeLessThan(page.indexOf('>五年级1班<'));
  });

  it('is a workbook of the whole school, class by class', async () => {
    const sheets = await readXlsxFile(await bytesOf(await school.admin.do('export-notice', inSchool())));
    const rows = sheets.find(({ sheet }) => sheet === '名单')?.data ?? [];
    expect(rows.slice(1).map((row) => [row[0], row[1], row[2], row[3], row[4], row[8]])).toEqual([
      [CLASS, 1, '李沐阳', '已签收', '微信', '王芳'],
      [CLASS, 2, '周子轩', '已签收', '纸质', `'${HOSTILE_SIGNER}`],
      [CLASS, 3, '张小满', '未绑定', null, null],
      [OTHER_CLASS, 1, '李沐晴', '未绑定', null, null],
    ]);
  });

  it('takes a request a class beside the tallies’ page, the actor’s and the file’s', async () => {
    cloud.resetRequestCounts();
    await school.admin.do('export-notice', inSchool());
    expect(databaseRequests()).toBe(2 + 3);
  });

  it('is a workbook of one class for its teacher', async () => {
    const offered = await teacher.do('export-class-notice', { ...school.place(CLASS), noticeId, round: 1 });
    expect(offered.fileName).toMatch(/三年级2班-名单\.xlsx$/);
    const sheets = await readXlsxFile(await bytesOf(offered));
    expect(namesIn(JSON.stringify(sheets))).toEqual(['李沐阳', '周子轩', '张小满']);
  });
});

describe('nobody else', () => {
  const ofClass = () => ({ ...school.place(CLASS), noticeId, round: 1 });

  it('teaching another class finds the class’s sheets or list', async () => {
    const sheet = { ...ofClass(), sheet: 'receipt-list' } as const;
    expect(await otherTeacher.refusal('print-notice', sheet)).toBe('NOT_FOUND');
    expect(await otherTeacher.refusal('export-class-notice', ofClass())).toBe('NOT_FOUND');
  });

  it('teaching a class may take the whole school’s', async () => {
    expect(await teacher.refusal('print-report', inSchool())).toBe('FORBIDDEN');
    expect(await teacher.refusal('export-notice', inSchool())).toBe('FORBIDDEN');
  });

  it('of a family may take any', async () => {
    expect(await mother.refusal('print-notice', { ...ofClass(), sheet: 'letter' })).toBe('FORBIDDEN');
    expect(await mother.refusal('export-class-notice', ofClass())).toBe('FORBIDDEN');
    expect(await mother.refusal('print-report', inSchool())).toBe('FORBIDDEN');
    expect(await mother.refusal('export-notice', inSchool())).toBe('FORBIDDEN');
  });

  it('of another school finds it, with the notice’s id known', async () => {
    const other = await TrialSchool.open(cloud, 'hand-in-other');
    await other.importRoster({ [CLASS]: ['陈一诺'] });
    const place = { ...other.place(CLASS), noticeId, round: 1 };
    expect(await other.admin.refusal('print-notice', { ...place, sheet: 'letter' })).toBe('NOT_FOUND');
    expect(await other.admin.refusal('export-class-notice', place)).toBe('NOT_FOUND');
    const whole = { schoolId: other.schoolId, noticeId, round: 1 };
    expect(await other.admin.refusal('print-report', whole)).toBe('NOT_FOUND');
    expect(await other.admin.refusal('export-notice', whole)).toBe('NOT_FOUND');
  });
});

it('hands out no letter that was taken back, but its list can still be filed', async () => {
  const withdrawn = await school.publish([CLASS], { idempotencyKey: 'hand-in-withdrawn' });
  const schoolId = school.schoolId;
  await school.admin.do('withdraw-notice', { schoolId, noticeId: withdrawn.noticeId, reason: '日期有误' });
  const place = { ...school.place(CLASS), noticeId: withdrawn.noticeId, round: 1 };
  expect(await teacher.refusal('print-notice', { ...place, sheet: 'letter' })).toBe('NOTICE_WITHDRAWN');
  expect(await teacher.refusal('print-notice', { ...place, sheet: 'slips-for-all' })).toBe(
    'NOTICE_WITHDRAWN',
  );
  const list = await bytesOf(await teacher.do('print-notice', { ...place, sheet: 'receipt-list' }));
  expect(list.toString('utf8')).toContain('（已撤回）');
});
