import { workbookWriter } from '../../src/server/adapters/write-notice-workbook';
import { readZipParts } from '../../src/server/adapters/zip-parts';
import type { ListedChild, NoticeWorkbook } from '../../src/server/ports/papers';
import readXlsxFile from 'read-excel-file/node';
import { counts } from '../domain/stand-ins';

const child = (changes: Partial<ListedChild> = {}): ListedChild => ({
  className: '三年级2班',
  seat: 1,
  name: '李沐阳',
  state: 'answered',
  channel: 'wechat',
  openedAt: Date.UTC(2027, 0, 11, 4),
  answeredAt: Date.UTC(2027, 0, 11, 5),
  isLate: false,
  hasJoined: false,
  hasLeft: false,
  isContested: false,
  signerName: '王芳',
  relation: '妈妈',
  note: null,
  signedVersion: 2,
  ...changes,
});

const CLASS_COUNTS = counts({ total: 2, answered: 1, wechat: 1, unlinked: 1 });

const workbook = (changes: Partial<NoticeWorkbook> = {}): NoticeWorkbook => ({
  schoolName: '河湾镇中心小学',
  title: '寒假安全告家长书',
  kind: 'letter',
  level: 'sign',
  status: 'open',
  publishedAt: Date.UTC(2027, 0, 10, 1),
  deadlineAt: null,
  round: 1,
  version: 2,
  versionHash: 'a'.repeat(64),
  printedAt: Date.UTC(2027, 0, 12),
  counts: CLASS_COUNTS,
  classes: [{ className: '三年级2班', grade: '三年级', counts: CLASS_COUNTS }],
  children: [child()],
  ...changes,
});

const partsOf = async (changes: Partial<NoticeWorkbook> = {}) =>
  readZipParts(await workbookWriter.writeNotice(workbook(changes)), () => true, 10_000_000);

const rowsOf = async (sheet: string, changes: Partial<NoticeWorkbook> = {}) => {
  const bytes = Buffer.from(await workbookWriter.writeNotice(workbook(changes)));
  const sheets = await readXlsxFile(bytes);
  return sheets.find((one) => one.sheet === sheet)?.data ?? [];
};

const HOSTILE = [
  '=HYPERLINK("http://evil.example","点我")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '|cmd',
  '%0A',
  '\t=1',
  '\r=1',
  ' =1+1',
  '＝1+1',
];

describe('a notice as a workbook', () => {
  it('has no formula, whatever names and notes say', async () => {
    const children = HOSTILE.map((text, seat) =>
      child({ seat, signerName: text, note: text, className: text }),
    );
    const parts = await partsOf({ children, title: '=1+1', schoolName: '@x' });
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(2);
    for (const [, content] of sheets) {
      const xml = content.toString('utf8');
      expect(xml).not.toMatch(/<f[\s>/]/);
      // A cell is a shared or inline string, or a number of digits alone.
      for (const [cell] of xml.matchAll(/<c\s[^>]*>.*?<\/c>/gs)) {
        expect(cell).toMatch(/\st="(s|inlineStr)"|<v>\d+<\/v>/);
      }
    }
    expect([...parts.keys()].join()).not.toMatch(/vba|externalLink|connections|macro/i);
  });

  it('keeps a text from becoming a formula even after it was saved as .csv and opened again', async () => {
    const children = HOSTILE.map((text, seat) => child({ seat, signerName: text }));
    const rows = await rowsOf('名单', { children });
    const shown = rows.slice(1).map((row) => String(row[8]));
    expect(shown).toHaveLength(HOSTILE.length);
    for (const text of shown) expect(text).toMatch(/^'/);
  });

  it('shows an ordinary text as it is', async () => {
    const [head, row] = await rowsOf('名单', { children: [child({ note: '爷爷来校签字，电话 138-0000' })] });
    expect(head).toEqual([
      '班级',
      '序号',
      '姓名',
      '状态',
      '方式',
      '打开时间',
      '签收时间',
      '逾期',
      '签名人',
      '关系',
      '变动',
      '说明',
    ]);
    expect(row).toEqual([
      ...['三年级2班', 1, '李沐阳', '已签收', '微信', '2027-01-11 12:00:00', '2027-01-11 13:00:00', null],
      ...['王芳', '妈妈', null, '爷爷来校签字，电话 138-0000'],
    ]);
  });

  it('says who came, who left, whose family objected, and which text was answered', async () => {
    const children = [
      child({ hasJoined: true, signedVersion: 1, isLate: true, channel: 'paper' }),
      child({ hasLeft: true, isContested: true, state: 'opened', answeredAt: null, signedVersion: null }),
    ];
    const [, first, second] = await rowsOf('名单', { children });
    expect([first?.[4], first?.[7], first?.[10], first?.[11]]).toEqual([
      '纸质',
      '逾期',
      '后转入',
      '答复的是第 1 版',
    ]);
    expect([second?.[3], second?.[10]]).toEqual(['已阅读', '已转出，家长有异议']);
  });

  it('sums by grade and class in the school’s order, every rate with its counts', async () => {
    const classes = [
      { className: '三年级2班', grade: '三年级', counts: CLASS_COUNTS },
      {
        className: '五年级1班',
        grade: '五年级',
        counts: counts({ total: 1, answered: 1, paper: 1, late: 1 }),
      },
    ];
    const rows = await rowsOf('汇总', {
      classes,
      counts: counts({ total: 3, answered: 2, wechat: 1, paper: 1, unlinked: 1, late: 1 }),
    });
    const figures = rows.filter((row) => typeof row[1] === 'number');
    expect(figures.map((row) => [row[0], row[1], row[6], row[7]])).toEqual([
      ['三年级', 2, '1/2', 1],
      ['三年级2班', 2, '1/2', 1],
      ['五年级', 1, '1/1', 1],
      ['五年级1班', 1, '1/1', 1],
      ['全部', 3, '2/3', 2],
    ]);
  });

  it('writes a school of 7,000 children in a few seconds', async () => {
    const children = Array.from({ length: 7000 }, (_, seat) => child({ seat }));
    const startedAt = Date.now();
    const bytes = await workbookWriter.writeNotice(workbook({ children }));
    expect(Date.now() - startedAt).toBeLessThan(10_000);
    expect(bytes.length).toBeLessThan(2_000_000);
  });
});
