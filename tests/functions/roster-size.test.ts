import functions from '../../config/cloud/functions.json';
import { ROSTER_LIMITS } from '@shared/domain/roster';
import writeXlsxFile from 'write-excel-file/node';
import { startTestCloud } from './support/test-cloud';
import { TrialSchool } from './support/trial-school';

const LARGE_SCHOOL = 7_000;
const CLASS_SIZE = 50;
const COLUMNS = ['序号', '年级', '班级', '姓名', '学号', '性别', '监护人', '关系', '家长手机号', '住址'];

/** `count` pupils in classes of fifty, with the columns schools keep besides. */
async function largeRoster(count: number): Promise<Uint8Array> {
  const pupils = Array.from({ length: count }, (_, index) => {
    const klass = Math.floor(index / CLASS_SIZE);
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

let school: TrialSchool;
beforeAll(async () => {
  school = await TrialSchool.open(await startTestCloud(), 'roster-size');
});

it('stages a large school well within the time its function has', async () => {
  const bytes = await largeRoster(LARGE_SCHOOL);
  const startedAt = performance.now();
  const reply = await school.stage(bytes, 'large');
  const tookMs = performance.now() - startedAt;
  expect(reply).toMatchObject({ ok: true, data: { students: LARGE_SCHOOL, faults: [] } });
  expect(tookMs).toBeLessThan((functions.functions.roster.timeoutSeconds * 1000) / 2);
}, 120_000);

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
