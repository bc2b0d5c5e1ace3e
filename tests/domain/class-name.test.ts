import fc from 'fast-check';
import { compareClassNames, parseClassName } from '@shared/domain/class-name';
import { schoolStageOf } from '@shared/domain/entry-year';

describe('every spelling of one class is read as the same class', () => {
  it.each([
    ['三年级2班', 3, 2, '三年级2班'],
    ['三(2)班', 3, 2, '三年级2班'],
    ['三（2）班', 3, 2, '三年级2班'],
    ['三年级（二）班', 3, 2, '三年级2班'],
    ['三年级二班', 3, 2, '三年级2班'],
    ['3年级2班', 3, 2, '三年级2班'],
    [' 三 年级 ２ 班 ', 3, 2, '三年级2班'],
    ['三2班', 3, 2, '三年级2班'],
    ['302班', 3, 2, '三年级2班'],
    ['302', 3, 2, '三年级2班'],
    ['312班', 3, 12, '三年级12班'],
    ['三年级十二班', 3, 12, '三年级12班'],
    ['三年级二十班', 3, 20, '三年级20班'],
    ['三年级二十一班', 3, 21, '三年级21班'],
    ['七(1)班', 7, 1, '七年级1班'],
    ['初一1班', 7, 1, '七年级1班'],
    ['初一3班', 7, 3, '七年级3班'],
    ['初三(4)班', 9, 4, '九年级4班'],
    ['三年二班', 3, 2, '三年级2班'],
    ['3年(2)班', 3, 2, '三年级2班'],
    ['小学三年级2班', 3, 2, '三年级2班'],
    ['初中二年级(3)班', 8, 3, '八年级3班'],
    ['高中一年级12班', 10, 12, '高一12班'],
    ['高二10班', 11, 10, '高二10班'],
    ['高二(10)班', 11, 10, '高二10班'],
    ['高三十班', 12, 10, '高三10班'],
    ['托一班', -4, 1, '托1班'],
    ['托班2班', -4, 2, '托2班'],
    ['小一班', -3, 1, '小1班'],
    ['中班2', -2, 2, '中2班'],
    ['大二班', -1, 2, '大2班'],
    ['大(2)班', -1, 2, '大2班'],
    ['大班二班', -1, 2, '大2班'],
    ['幼儿园小(3)班', -3, 3, '小3班'],
    ['三(2)', 3, 2, '三年级2班'],
    ['三年级2', 3, 2, '三年级2班'],
    ['三(2班)', 3, 2, '三年级2班'],
    ['三年级第2班', 3, 2, '三年级2班'],
    ['三年级02班', 3, 2, '三年级2班'],
    ['三·2班', 3, 2, '三年级2班'],
    ['3.2班', 3, 2, '三年级2班'],
    ['3-2班', 3, 2, '三年级2班'],
    ['三㈡班', 3, 2, '三年级2班'],
    ['三②班', 3, 2, '三年级2班'],
    ['初一(3)', 7, 3, '七年级3班'],
    ['十年级2班', 10, 2, '高一2班'],
    ['12年级3班', 12, 3, '高三3班'],
  ])('%s', (written, grade, number, display) => {
    expect(parseClassName(written)).toEqual({ grade, number, display, key: `${grade}-${number}` });
  });
});

describe('a spelling that does not tell the grade is kept as it stands', () => {
  it.each([
    '十二班',
    '十班',
    '二十班',
    '二十一班',
    '12班',
    '3班',
    '实验班',
    '初四1班',
    '高五2班',
    '三年级0班',
    '500',
    '三班',
    '十三年级2班',
    '',
  ])('%s', (written) => {
    expect(parseClassName(written)).toEqual({ grade: null, number: null, display: written, key: written });
  });

  it('drops only spaces and full-width forms, so that two ways to type it stay one class', () => {
    expect(parseClassName('火箭 Ａ 班').key).toBe(parseClassName('火箭A班').key);
  });
});

it.each([
  ['托班', -4],
  ['小班', -3],
  ['中班', -2],
  ['大班', -1],
])('the only class of its age, %s, keeps its name and has its grade', (written, grade) => {
  expect(parseClassName(written)).toEqual({ grade, number: null, display: written, key: written });
});

describe('a sheet with a column for the grade', () => {
  it.each([
    ['三年级', '2班', 3, 2],
    ['三年级', '二班', 3, 2],
    ['三年级', '(2)班', 3, 2],
    ['三年级', '三年级2班', 3, 2],
    ['三年级', '302班', 3, 2],
    ['三年级', '三(2)班', 3, 2],
    ['三', '三班', 3, 3],
    ['三', '2班', 3, 2],
    ['二', '十班', 2, 10],
    ['3', '2', 3, 2],
    ['3', '3', 3, 3],
    ['3', '3班', 3, 3],
    ['3', '302班', 3, 2],
    ['1', '1', 1, 1],
    ['1', '12', 1, 12],
    ['1', '10班', 1, 10],
    ['一年级', '十二班', 1, 12],
    ['七年级', '701', 7, 1],
    ['初一', '3班', 7, 3],
    ['高二', '10', 11, 10],
    ['高中', '一(3)班', 10, 3],
    ['初中部', '七(1)班', 7, 1],
    ['小学', '三(2)班', 3, 2],
    ['托班', '2班', -4, 2],
    ['大班', '2班', -1, 2],
    ['大班', '大二班', -1, 2],
    ['大', '2班', -1, 2],
  ])('%s beside %s', (grade, written, gradeNumber, number) => {
    expect(parseClassName(written, grade)).toMatchObject({ grade: gradeNumber, number });
  });

  it('never lets the class column overrule the grade column', () => {
    expect(parseClassName('一(3)班', '国际部')).toMatchObject({ grade: null, display: '国际部一(3)班' });
  });
});

describe('a class named by its year of entry', () => {
  it.each([
    ['', '小2024级3班', '三年级3班'],
    ['', '初2025级(2)班', '八年级2班'],
    ['', '高中2024级3班', '高三3班'],
    ['小学', '2021级1班', '六年级1班'],
    ['高2026级', '3', '高一3班'],
    ['高二', '2025级十二班', '高二12班'],
    ['', '高24级3班', '高三3班'],
    ['初中', '25级(2)班', '八年级2班'],
    ['三年级', '24级3班', '三年级3班'],
  ])('is read where the stage is told: %s %s', (grade, written, display) => {
    expect(parseClassName(written, grade, '2026-2027').display).toBe(display);
  });

  it.each([
    ['the school year is unknown', '高2024级3班', ''],
    ['no stage is told', '2024级3班', '2026-2027'],
    ['no stage is told by two digits', '24级3班', '2026-2027'],
    ['it has left the stage', '高2023级3班', '2026-2027'],
    ['it has not come yet', '高2027级3班', '2026-2027'],
  ])('is kept as written where %s', (_why, written, schoolYear) => {
    expect(parseClassName(written, '', schoolYear)).toMatchObject({ grade: null, display: written });
  });
});

describe('a class named by its year of entry alone', () => {
  it.each([
    ['河湾镇中心小学', '2024级3班', '三年级3班'],
    ['河湾镇中心小学', '24级(3)班', '三年级3班'],
    ['清河县初级中学', '2024级3班', '九年级3班'],
    ['清河县高级中学', '2024级3班', '高三3班'],
    ['清河县机关幼儿园', '2024级3班', '大3班'],
  ])('is read by the stage of the school: %s %s', (schoolName, written, display) => {
    expect(parseClassName(written, '', '2026-2027', schoolStageOf(schoolName)).display).toBe(display);
  });

  it.each(['清河县第一中学', '河湾学校', '河湾小学初中部', '九年一贯制河湾小学'])(
    'is kept as written in a school of several stages: %s',
    (schoolName) => {
      expect(parseClassName('2024级3班', '', '2026-2027', schoolStageOf(schoolName)).grade).toBeNull();
    },
  );

  it('follows the sheet where it tells another stage than the school’s name', () => {
    expect(parseClassName('初2024级3班', '', '2026-2027', '小').display).toBe('九年级3班');
  });
});

it('meets in one class, however a school spells it', () => {
  const chinese = '零一二三四五六七八九';
  const numeral = (n: number) => {
    const tens = n > 19 ? `${chinese.charAt(Math.floor(n / 10))}十` : n > 9 ? '十' : '';
    return n % 10 === 0 ? tens : `${tens}${chinese.charAt(n % 10)}`;
  };
  const spellings = [
    (g: string, n: string) => `${g}年级${n}班`,
    (g: string, n: string) => `${g}年级(${n})班`,
    (g: string, n: string) => `${g}（${n}）班`,
    (g: string, n: string) => `${g}年${n}班`,
    (g: string, n: string) => ` ${g} 年级 第${n}班 `,
    (g: string, n: string) => `${g}年级（${n}班）`,
    (g: string, n: string) => `${g}（${n}）`,
  ];
  const fullWidth = (digits: string) =>
    digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
  const write = (n: number) => fc.constantFrom(String(n), numeral(n), fullWidth(String(n)));
  const anyWriting = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 29 }))
    .chain(([grade, number]) =>
      fc.record({
        grade: fc.constant(grade),
        number: fc.constant(number),
        written: fc
          .tuple(fc.constantFrom(...spellings), write(grade), write(number))
          .map(([spell, g, n]) => spell(g, n)),
      }),
    );
  fc.assert(
    fc.property(anyWriting, ({ grade, number, written }) => {
      expect(parseClassName(written).key).toBe(`${grade}-${number}`);
      const short = `${grade}${String(number).padStart(2, '0')}班`;
      expect(parseClassName(short).key).toBe(`${grade}-${number}`);
      expect(parseClassName(`${number}班`, `${grade}年级`).key).toBe(`${grade}-${number}`);
    }),
  );
});

it('lists classes by grade, then number, then spelling, kindergarten first and unread names last', () => {
  const written = [
    '实验班',
    '高一1班',
    '302班',
    '大二班',
    '三(10)班',
    '小一班',
    '阿尔法班',
    '七(1)班',
    '托1班',
  ];
  const sorted = written.map((name) => parseClassName(name)).sort(compareClassNames);
  expect(sorted.map((name) => name.display)).toEqual([
    '托1班',
    '小1班',
    '大2班',
    '三年级2班',
    '三年级10班',
    '七年级1班',
    '高一1班',
    '阿尔法班',
    '实验班',
  ]);
});
