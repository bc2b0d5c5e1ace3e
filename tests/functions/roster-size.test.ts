import functions from '../../config/cloud/functions.json';
import { ROSTER_LIMITS } from '@shared/domain/roster';
import writeXlsxFile from 'write-excel-file/node';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool } from './support/trial-school';

const LARGE_SCHOOL = 7_000;
const CLASS_SIZE = 50;
const COLUMNS = ['序号', '年级', '班级', '姓名', '学号', '性别', '监护人', '关系', '家长手机号', '住址'];

/** `count` pupils in classes of fifty, the first being the n-th, with the columns schools keep besides. */
async function largeRoster(count: number, firstClass = 0): Promise<Uint8Array> {
  const pupils = Array.from({ length: count }, (_, index) => {
    const klass = (Math.floor(index / CLASS_SIZE) + firstClass) % Math.ceil(count / CLASS_SIZE);
    const grade = `${'一二三四五六'.charAt(klass % 6)}年级`;
    const number = `2026${String(index).padStart(5, '0')}`;
    const name = `李${String.fromCharCode(0x4e00 + (index % 5000))}阳`;
    return [
      `${index + 1}`,
      grade,
      `${Math.floor(klass / 6) + 1}班`,
      name,
      number,
      '女',
      '王芳',
      '母亲',
      '1',
      '河湾镇',
    ];
  });
  return writeXlsxFile([COLUMNS, ...pupils].map((row) => row.map((value) => ({ value })))).toBuffer();
}

let cloud: TestCloud;
let school: TrialSchool;
beforeAll(async () => {
  cloud = await startTestCloud();
  school = await TrialSchool.open(cloud, 'roster-size');
});

it('stages a large school well within the time its function has', async () => {
  const bytes = await largeRoster(LARGE_SCHOOL);
  const startedAt = performance.now();
  const reply = await school.stage(bytes, 'large');
  const tookMs = performance.now() - startedAt;
  expect(reply).toMatchObject({ ok: true, data: { students: LARGE_SCHOOL, faults: [] } });
  expect(tookMs).toBeLessThan((functions.functions.roster.timeoutSeconds * 1000) / 2);
}, 120_000);

it('confirms that every pupil of a large school changes class, open letters and all, and takes it back', async () => {
  const large = await TrialSchool.open(cloud, 'roster-reshuffled');
  const confirm = async (bytes: Uint8Array, key: string) => {
    const reply = await large.stage(bytes, key);
    if (!reply.ok) throw new Error(reply.code);
    const place = { schoolId: large.schoolId, rosterId: reply.data.rosterId };
    const startedAt = performance.now();
    await large.admin.do('confirm-roster', place);
    return { place, tookMs: performance.now() - startedAt, preview: reply.data };
  };
  const first = await confirm(await largeRoster(LARGE_SCHOOL), 'first');
  const classIds = first.preview.classes.map(({ classId }) => classId);
  await large.publish([], { classIds });
  const second = await confirm(await largeRoster(LARGE_SCHOOL, 1), 'second');
  expect(second.preview.moved).toHaveLength(LARGE_SCHOOL);
  const startedAt = performance.now();
  await large.admin.do('undo-roster', second.place);
  const limitMs = functions.functions.roster.timeoutSeconds * 1000;
  for (const tookMs of [first.tookMs, second.tookMs, performance.now() - startedAt]) {
    expect(tookMs).toBeLessThan(limitMs);
  }
  const { items } = await large.admin.do('list-notices', { schoolId: large.schoolId, cursor: null });
  expect(items.map(({ counts }) => counts.total)).toEqual([LARGE_SCHOOL]);
}, 240_000);

it('refuses one pupil more', async () => {
  const reply = await school.stage(await largeRoster(ROSTER_LIMITS.students + 1), 'too-large');
  expect(reply).toMatchObject({ ok: false, code: 'ROSTER_TOO_LARGE' });
}, 120_000);

it('reads a roster as Excel saves it in China, and keeps nothing but what it needs', async () => {
  const gbk = [0xb0, 0xe0, 0xbc, 0xb6, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd0, 0xd4, 0xb1, 0xf0, 0x0a];
  const pupil = [0x33, 0x30, 0x32, 0x2c, 0xc0, 0xee, 0xc0, 0xd7, 0x2c, 0xc4, 0xd0, 0x0a];
  expect(await school.stage(Uint8Array.of(...gbk, ...pupil), 'gbk')).toMatchObject({
    ok: true,
    data: { added: [{ name: '李雷', className: '三年级2班' }], ignoredColumns: ['性别'] },
  });
});
