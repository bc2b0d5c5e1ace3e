import fs from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import { demoChildren } from '../../src/local/seed/demo-county';
import { Album } from './support/album';
import type { Person } from './support/people';
import type { PickedFile } from './support/rosters';
import { Stage } from './support/stage';

const START_MS = 150_000;
const STEP_MS = 90_000;
const IMPORT_PAGE = '/packages/school/pages/import/index?schoolId=hewan-primary';
const CLASSES_PAGE = '/packages/school/pages/classes/index?schoolId=hewan-primary';

/** The school's roster as an old .xls, as schools keep it: a title, other spellings, other columns, slips. */
function oldWorkbook(): PickedFile {
  const spelled = new Map([
    ['一年级1班', '一（1）班'],
    ['三年级2班', '302班'],
    ['五年级1班', '五年级一班'],
  ]);
  const pupils = demoChildren().map(({ className, name, number }) => [
    spelled.get(className) ?? className,
    name,
    number,
    '13800000000',
    '走读',
  ]);
  const [first, second] = pupils;
  if (!first || !second) throw new Error('nobody is in the demo roster');
  // One is renumbered, one loses its name, one is new without a class, one tells its lodging unclearly.
  first[2] = '20261999';
  second[1] = '';
  pupils.push(['', '周小舟', '20263099', '', '走读'], ['302班', '赵小树', '20262099', '', '半托']);
  const cells = [['河湾镇中心小学学生花名册'], ['班级', '姓名', '学号', '家长电话', '走读/寄宿'], ...pupils];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), '花名册');
  return {
    name: '学生花名册.xls',
    mimeType: 'application/vnd.ms-excel',
    buffer: write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer,
  };
}

/** The downloaded sheet after somebody filled in what was missing. */
function mended(bytes: Buffer): PickedFile {
  const book = read(bytes);
  const [name = ''] = book.SheetNames;
  const sheet = book.Sheets[name];
  const [head = [], ...rows] = sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' }) : [];
  const [className, pupil] = [head.indexOf('班级'), head.indexOf('姓名')];
  for (const row of rows) {
    row[className] ||= '五年级1班';
    row[pupil] ||= '陈一诺';
  }
  book.Sheets[name] = utils.aoa_to_sheet([head, ...rows]);
  return {
    name: '花名册-要改的行.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
  };
}

async function pick(school: Person, button: string, file: PickedFile): Promise<void> {
  const chooser = school.page.waitForEvent('filechooser');
  await school.press(button);
  await (await chooser).setFiles(file);
}

async function download(school: Person, button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = school.page.waitForEvent('download');
  await school.press(button);
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: fs.readFileSync(await file.path()) };
}

async function confirm(school: Person): Promise<void> {
  await school.press('确认导入');
  await school.press('现在导入');
  await school.sees('花名册导好了');
}

describe('a school’s roster as it really comes', () => {
  const stage = new Stage();
  const album = new Album();
  let faulty: Buffer;

  beforeAll(() => stage.set(), START_MS);
  afterAll(() => stage.strike());
  jest.setTimeout(STEP_MS);

  stage.step('gives a template that is empty as it comes', async () => {
    const school = await stage.person('liu-min', 'window');
    await school.visit(IMPORT_PAGE);
    await school.sees('支持 .xlsx、.xls 和 .csv');
    await album.take(school, 'roster start');
    const template = await download(school, '下载空白模板');
    expect(template.name).toBe('花名册模板.xlsx');
    await pick(school, '选择表格文件', {
      name: template.name,
      mimeType: 'application/octet-stream',
      buffer: template.bytes,
    });
    await school.sees('表格里没有学生。请确认表头下面每行一个学生。');
  });

  stage.step('reads an old .xls, and tells corrections, faults and what was left open', async () => {
    const school = await stage.person('liu-min', 'window');
    await pick(school, '换一个文件', oldWorkbook());
    await school.sees('3 个班，135 名学生');
    await school.sees('新增 1 · 转班 0 · 离开 1 · 更正 1');
    await school.sees('另外给 134 名学生补上了学号或走读/寄宿。');
    await school.sees('张小满（一年级1班）：学号 20261001 → 20261999');
    await school.sees('第 4 行：缺少姓名，请补上学生姓名');
    await school.sees('第 138 行：缺少班级，请补上所在班级');
    await school.sees('第 139 行：没有看懂是走读还是寄宿，这一项先空着');
    await album.take(school, 'roster preview');
  });

  stage.step(
    'gives the faulty rows to mend, takes the others, and then the mended ones beside them',
    async () => {
      const school = await stage.person('liu-min', 'window');
      const sheet = await download(school, '下载这些行，改好再传');
      expect(sheet.name).toBe('花名册-要改的行.xlsx');
      faulty = sheet.bytes;
      await confirm(school);
      await school.sees(/花名册已在 今天 \d\d:\d\d 更新/);
      await album.take(school, 'roster done');
      await school.visit(IMPORT_PAGE);
      await pick(school, '选择表格文件', mended(faulty));
      await school.sees('这是改好的表：只加上和更正表里的学生，花名册里的其他学生不动。');
      await school.sees('3 个班，137 名学生');
      await school.sees('新增 2 · 转班 0 · 离开 0');
      await confirm(school);
    },
  );

  stage.step('takes the last import back after asking, on a phone', async () => {
    const school = await stage.person('liu-min', 'phone');
    await school.visit(CLASSES_PAGE);
    await school.button(/^五年级1班，46 名学生/).waitFor();
    await school.sees(/花名册已在 今天 \d\d:\d\d 更新/);
    await album.take(school, 'roster classes');
    await school.press('撤销这次导入');
    await school.sees(/离开和换班的学生回到原来的班/);
    await album.take(school, 'roster undo');
    await school.press('现在撤销');
    await school.sees('已撤销。花名册退回到导入之前：3 个班，135 名学生。');
    await school.button(/^五年级1班，45 名学生/).waitFor();
    await album.take(school, 'roster undone');
    await school.visit(CLASSES_PAGE);
    await school.button(/^五年级1班，45 名学生/).waitFor();
    await school.seesNoMore(/花名册已在/);
  });

  stage.step('shows the same on a phone', async () => {
    const school = await stage.person('liu-min', 'phone');
    await school.visit(IMPORT_PAGE);
    await school.sees('支持 .xlsx、.xls 和 .csv');
    await album.take(school, 'roster start');
    await pick(school, '选择表格文件', oldWorkbook());
    await school.sees('3 个班，135 名学生');
    await album.take(school, 'roster preview');
  });

  it('can be used by everybody, light and dark', () => {
    expect(album.findings).toEqual([]);
  });
});
