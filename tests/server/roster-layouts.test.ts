import { brief, read, utf8 } from './sheets';

/** A sheet as lines of text; `|` parts the cells. */
const sheet = (...lines: string[]) => read(utf8(lines.join('\n').replaceAll('|', '\t')));
const rowsOf = async (...lines: string[]) => (await sheet(...lines)).rows.map(brief);

describe('the header', () => {
  it('is found below titles, and rows keep the numbers of the sheet', async () => {
    const { rows } = await sheet(
      '河湾小学学生花名册',
      '学校：河湾小学||2026 年 9 月',
      '',
      '班级|姓名',
      '三1班|李雷',
    );
    expect(rows).toEqual([
      { row: 5, className: '三1班', grade: '', name: '李雷', number: '', lodging: null },
    ]);
  });

  it('is looked for in the first ten lines only', async () => {
    const titles = Array.from({ length: 9 }, (_, index) => `说明 ${index}`);
    expect(await rowsOf(...titles, '班级|姓名', '三1班|李雷')).toEqual(['三1班|李雷|']);
    await expect(sheet(...titles, '说明 9', '班级|姓名', '三1班|李雷')).rejects.toMatchObject({
      code: 'ROSTER_NO_HEADER',
    });
  });

  it.each([
    ['行政班|学生姓名', '三1班|李雷'],
    ['所在班级*|姓 名（必填）', '三1班|李雷'],
    ['年级/班级|名字:', '三1班|李雷'],
  ])('is known by other words too: %s', async (...lines) => {
    expect(await rowsOf(...lines)).toEqual(['三1班|李雷|']);
  });

  it('may have line breaks inside its cells', async () => {
    const { rows } = await read(utf8('"所在\n班级","学生\n姓名"\n三1班,李雷\n'));
    expect(rows.map(brief)).toEqual(['三1班|李雷|']);
  });

  it('may have two lines, of which the guardians’ names are not taken for the pupils’', async () => {
    const { rows, ignoredColumns } = await sheet(
      '班级|家长||学生',
      '|姓名|电话|姓名|性别',
      '三1班|李建国|13800000000|李雷|男',
    );
    expect(rows.map(brief)).toEqual(['三1班|李雷|']);
    expect(rows[0]?.row).toBe(3);
    expect(ignoredColumns).toEqual(['家长姓名', '家长电话', '性别']);
  });

  it('may have groups above a whole line of headers', async () => {
    const lines = ['家长信息||学生信息', '姓名|电话|班级|姓名', '李建国|138|三1班|李雷'];
    expect(await rowsOf(...lines)).toEqual(['三1班|李雷|']);
  });

  it('names every column that is not kept', async () => {
    const header = '序号|年级|班级|姓名|学号|性别|监护人|关系|家长手机号|走读/寄宿|留守|学籍号';
    const { ignoredColumns } = await sheet(header, '1|三|1班|李雷|01|男|李建国|父亲|138|走读|否|G1');
    expect(ignoredColumns).toEqual(['序号', '性别', '监护人', '关系', '家长手机号', '留守', '学籍号']);
  });
});

describe('what is no pupil', () => {
  it('is left out without a fault: totals, signatures, notes, repeated headers and counted empty lines', async () => {
    const rows = await rowsOf(
      '序号|班级|姓名|学号',
      '1|三1班|李雷|01',
      '|小计|1人|',
      '序号|班级|姓名|学号',
      '2|三2班|韩梅|02',
      '3|||',
      '|合计|2|',
      '|班主任签字：||2026年9月1日',
      '填表人：王芳|||',
      '|备注：以上信息属实||',
    );
    expect(rows).toEqual(['三1班|李雷|01', '三2班|韩梅|02']);
  });

  it('is never a line with a name or a number that lacks its class', async () => {
    expect(await rowsOf('班级|姓名|学号', '三1班|李雷|01', '三1班||02', '|韩梅|', '||03')).toEqual([
      '三1班|李雷|01',
      '三1班||02',
      '|韩梅|',
      '||03',
    ]);
  });
});

describe('a class written once for a block', () => {
  it('is the class of the lines below it', async () => {
    expect(await rowsOf('年级|班级|姓名', '三|1班|甲', '||乙', '四|1班|丙', '||丁')).toEqual([
      '三/1班|甲|',
      '三/1班|乙|',
      '四/1班|丙|',
      '四/1班|丁|',
    ]);
  });

  it.each([
    ['a class is written twice', ['三1班|甲', '三1班|乙', '|丙'], '|丙|'],
    ['a class has nothing below it', ['三1班|甲', '三2班|乙', '|丙'], '|丙|'],
    ['the first line has no class', ['|丙', '三2班|乙', '|丁'], '|丙|'],
  ])('is not guessed where %s', async (_why, lines, unplaced) => {
    expect(await rowsOf('班级|姓名', ...lines)).toContain(unplaced);
  });
});

describe('cells', () => {
  it.each([
    ['２０２６０００１', '20260001'],
    ['20260001.0', '20260001'],
    ["'0026", '0026'],
    ['="0026"', '0026'],
    ['2.026E+17', '2.026E+17'],
  ])('the number %s is read as %s', async (written, number) => {
    expect(await rowsOf('班级|姓名|学号', `三1班|李雷|${written}`)).toEqual([`三1班|李雷|${number}`]);
  });

  it.each([
    ['李 明', '李明'],
    ['李\u3000明', '李明'],
    ['李\u200b明', '李明'],
    ['买买提·艾力', '买买提·艾力'],
    ['买买提•艾力', '买买提·艾力'],
    ['𠮷𬱖', '𠮷𬱖'],
    ['Anna  Maria', 'Anna Maria'],
  ])('the name %s is read as %s', async (written, name) => {
    expect(await rowsOf('班级|姓名', `三1班|${written}`)).toEqual([`三1班|${name}|`]);
  });

  it('never keep the number of an identity card, and say so', async () => {
    const sheetWithCards = await sheet('班级|姓名|学号', '三1班|李雷|G11010120160101001X', '三1班|韩梅|02');
    expect(sheetWithCards.rows.map(brief)).toEqual(['三1班|李雷|', '三1班|韩梅|02']);
    expect(sheetWithCards.ignoredColumns).toEqual(['学号（身份证号）']);
  });
});
