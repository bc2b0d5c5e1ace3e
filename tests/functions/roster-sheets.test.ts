import { read, utils, write } from '@e965/xlsx';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool } from './support/trial-school';

const CLASS = '三年级2班';

let cloud: TestCloud;
let school: TrialSchool;
let schools = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
});
beforeEach(async () => {
  schools += 1;
  school = await TrialSchool.open(cloud, `sheets-${schools}`);
});

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));
async function staged(bytes: Uint8Array, key: string) {
  const reply = await school.stage(bytes, key);
  if (!reply.ok) throw new Error(reply.code);
  return reply.data;
}
const place = (rosterId: string) => ({ schoolId: school.schoolId, rosterId });
const confirm = (rosterId: string) => school.admin.do('confirm-roster', place(rosterId));

/** The file behind a link that a function handed out. */
async function fetched({ url }: { url: string }): Promise<Buffer> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** The same workbook after somebody wrote into its first sheet. */
function mended(bytes: Buffer, change: (cells: string[][]) => string[][]): Buffer {
  const book = read(bytes);
  const [name = ''] = book.SheetNames;
  const sheet = book.Sheets[name];
  const cells = sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' }) : [];
  book.Sheets[name] = utils.aoa_to_sheet(change(cells));
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

const FAULTY = csv(
  '班级,姓名,学号,电话',
  '三(2)班,李沐阳,01,13800000000',
  '三(2)班,,02,13800000001',
  ',周子轩,03,13800000002',
  '302班,韩梅,01,13800000003',
);

describe('faulty rows', () => {
  it('go out as a sheet, come back mended, and are added to those already imported', async () => {
    const preview = await staged(FAULTY, 'faulty');
    expect(preview).toMatchObject({ extent: 'whole', students: 1, keptFaults: 3 });
    const offered = await school.admin.do('export-faulty-rows', place(preview.rosterId));
    expect(offered.fileName).toBe('花名册-要改的行.xlsx');
    await confirm(preview.rosterId);
    const file = mended(await fetched(offered), ([head = [], ...rows]) => {
      const column = (title: string) => head.indexOf(title);
      rows.forEach((row, index) => {
        row[column('班级')] = '三年级2班';
        row[column('姓名')] ||= '吴新来';
        row[column('学号')] = `1${index}`;
      });
      return [head, ...rows];
    });
    const supplement = await staged(file, 'mended');
    expect(supplement).toMatchObject({ extent: 'supplement', students: 4, left: [], faults: [] });
    expect(supplement.added.map(({ name }) => name)).toEqual(['吴新来', '周子轩', '韩梅']);
    await confirm(supplement.rosterId);
    const { students } = await school.admin.do('get-class', school.place(CLASS));
    expect(students.map(({ name, number }) => `${name}${number}`)).toEqual([
      '李沐阳01',
      '吴新来10',
      '周子轩11',
      '韩梅12',
    ]);
  });

  it('hold no column that is not read, and are gone once the roster is confirmed', async () => {
    const preview = await staged(FAULTY, 'kept');
    const [document] = await cloud.documents<{ faultyRows?: unknown[] }>('rosters', {
      _id: preview.rosterId,
    });
    expect(document?.faultyRows).toHaveLength(3);
    expect(JSON.stringify(document)).not.toContain('1380000');
    await confirm(preview.rosterId);
    const [later] = await cloud.documents<{ faultyRows?: unknown[] }>('rosters', { _id: preview.rosterId });
    expect(later && 'faultyRows' in later).toBe(false);
    const again = await school.admin.refusal('export-faulty-rows', place(preview.rosterId));
    expect(again).toBe('ROSTER_GONE');
  });

  it('are handed out to their own school only, and not when there are none', async () => {
    const preview = await staged(FAULTY, 'mine');
    const other = await TrialSchool.open(cloud, `sheets-other-${schools}`);
    const theirs = { schoolId: other.schoolId, rosterId: preview.rosterId };
    expect(await other.admin.refusal('export-faulty-rows', theirs)).toBe('NOT_FOUND');
    const teacher = await school.teacherOf(CLASS);
    expect(await teacher.refusal('export-faulty-rows', place(preview.rosterId))).toBe('FORBIDDEN');
    const faultless = await staged(csv('班级,姓名', '三2班,李沐阳'), 'faultless');
    const refusal = await school.admin.refusal('export-faulty-rows', place(faultless.rosterId));
    expect(refusal).toBe('NOT_FOUND');
  });
});

describe('the template', () => {
  it('is empty as it comes, and imports once it is filled in', async () => {
    const offered = await school.admin.do('get-roster-template', { schoolId: school.schoolId });
    expect(offered.fileName).toBe('花名册模板.xlsx');
    const bytes = await fetched(offered);
    expect(await school.stage(bytes, 'untouched')).toMatchObject({ ok: false, code: 'ROSTER_EMPTY' });
    const filled = mended(bytes, ([head = []]) => [head, ['302班', '李沐阳', '0026', '寄宿']]);
    expect(await staged(filled, 'filled')).toMatchObject({
      students: 1,
      added: [{ name: '李沐阳', className: CLASS }],
      ignoredColumns: [],
    });
  });
});

describe('what the preview tells', () => {
  it('is what was put right, from what to what, beside who came and went', async () => {
    const first = await staged(
      csv('班级,姓名,学号,是否住宿', '三2班,王小明,01,是', '三2班,韩梅,02,'),
      'first',
    );
    await confirm(first.rosterId);
    const second = await staged(
      csv('班级,姓名,学号,走读/寄宿', '三2班,王晓明,01,走读', '三2班,韩梅,09,寄宿', '三2班,吴新来,03,半托'),
      'second',
    );
    expect(second).toMatchObject({
      corrected: [
        { name: '王晓明', className: CLASS, what: 'name', from: '王小明', to: '王晓明' },
        { name: '王晓明', className: CLASS, what: 'lodging', from: 'boarder', to: 'day' },
        { name: '韩梅', className: CLASS, what: 'number', from: '02', to: '09' },
      ],
      completed: 1,
      added: [{ name: '吴新来' }],
      left: [],
      notes: [{ row: 4, reason: '没有看懂是走读还是寄宿，这一项先空着' }],
    });
  });

  it('is followed by guardians and open rounds where a name was put right', async () => {
    const first = await staged(csv('班级,姓名,学号', '三2班,王小明,01'), 'first');
    await confirm(first.rosterId);
    const mother = school.guardian(`sheets-${schools}`);
    await school.link(mother, CLASS, '王小明');
    const { noticeId } = await school.publish([CLASS]);
    const second = await staged(csv('班级,姓名,学号', '三2班,王晓明,01'), 'second');
    await confirm(second.rosterId);
    expect((await mother.do('get-me', {})).children).toMatchObject([{ studentName: '王晓明' }]);
    expect((await mother.do('list-todo', {})).items).toMatchObject([{ studentName: '王晓明' }]);
    const { children, counts } = await school.tally(CLASS, noticeId);
    expect(children).toMatchObject([{ name: '王晓明' }]);
    expect(counts).toMatchObject({ total: 1, joined: 0, left: 0 });
  });

  it('reads a year of entry by the stage in the school’s own name', async () => {
    const preview = await staged(csv('班级,姓名', '2024级3班,李沐阳', '24级(3)班,韩梅'), 'entry');
    expect(preview.classes).toMatchObject([{ name: '三年级3班', students: 2 }]);
  });
});

it('an old .xls is staged like any other file', async () => {
  const book = utils.book_new();
  const cells = [
    ['班级', '姓名', '住校'],
    ['三(2)班', '李沐阳', '√'],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), '花名册');
  const preview = await staged(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer, 'xls');
  expect(preview).toMatchObject({ students: 1, added: [{ name: '李沐阳', className: CLASS }], faults: [] });
});
