import type { Relation } from '@shared/domain/roles';

/** A small made-up county to try the product with. Every name is invented. */
export const BUREAU_ID = 'qinghe-county';
export const SCHOOL = { id: 'hewan-primary', orgId: 'hewan-district', name: '河湾镇中心小学' };
const CHILDREN_A_CLASS = 45;

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹'.split('');
const GIVEN_FIRST = '子雨浩思梓欣宇佳俊诗晨嘉明若文'.split('');
const GIVEN_SECOND = '轩涵然怡辰彤睿琪航萱宁'.split('');

/** The name of the n-th invented child; the first 3,150 differ from each other. */
export function childName(n: number): string {
  const surname = SURNAMES[n % SURNAMES.length] ?? '';
  const first = GIVEN_FIRST[(n * 7 + Math.floor(n / SURNAMES.length)) % GIVEN_FIRST.length] ?? '';
  const second = GIVEN_SECOND[(n * 3 + Math.floor(n / 7)) % GIVEN_SECOND.length] ?? '';
  return `${surname}${first}${second}`;
}

export interface DemoChild {
  className: string;
  name: string;
  number: string;
}

export const CLASS_NAMES = ['一年级1班', '三年级2班', '五年级1班'] as const;
type DemoClass = (typeof CLASS_NAMES)[number];

/** Children whose families can be tried out; they come first in their class. */
const NAMED_CHILDREN: Record<DemoClass, string[]> = {
  一年级1班: ['张小满', '陈一诺'],
  三年级2班: ['李沐阳'],
  五年级1班: ['李沐晴'],
};

export function demoChildren(): DemoChild[] {
  return CLASS_NAMES.flatMap((className, classIndex) => {
    const named = NAMED_CHILDREN[className];
    return Array.from({ length: CHILDREN_A_CLASS }, (_, seat) => ({
      className,
      name: named[seat] ?? childName(classIndex * CHILDREN_A_CLASS + seat),
      number: `2026${classIndex + 1}${String(seat + 1).padStart(3, '0')}`,
    }));
  });
}

/** The roster as a school would upload it. */
export function demoRosterCsv(children: readonly DemoChild[] = demoChildren()): string {
  const lines = children.map(({ className, name, number }) => `${className},${name},${number}`);
  return `班级,姓名,学号\n${lines.join('\n')}\n`;
}

export interface DemoPerson {
  key: string;
  label: string;
  role: 'guardian' | 'classTeacher' | 'schoolAdmin' | 'bureauOfficer';
  note: string;
  children: { className: DemoClass; name: string; relation: Relation; guardianName: string }[];
  teaches: DemoClass | null;
}

function parent(key: string, label: string, note: string, children: DemoPerson['children']): DemoPerson {
  return { key, label, role: 'guardian', note, children, teaches: null };
}

function teacher(key: string, label: string, teaches: DemoClass, note = `${teaches}班主任`): DemoPerson {
  return { key, label, role: 'classTeacher', note, children: [], teaches };
}

/** The people of the switch: they stand in for WeChat's login. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  parent('wang-fang', '王芳', '李沐阳、李沐晴的妈妈', [
    { className: '三年级2班', name: '李沐阳', relation: '妈妈', guardianName: '王芳' },
    { className: '五年级1班', name: '李沐晴', relation: '妈妈', guardianName: '王芳' },
  ]),
  parent('li-jianguo', '李建国', '李沐阳、李沐晴的爸爸，在外务工', [
    { className: '三年级2班', name: '李沐阳', relation: '爸爸', guardianName: '李建国' },
    { className: '五年级1班', name: '李沐晴', relation: '爸爸', guardianName: '李建国' },
  ]),
  parent('zhang-nainai', '张桂兰', '张小满的奶奶', [
    { className: '一年级1班', name: '张小满', relation: '奶奶', guardianName: '张桂兰' },
  ]),
  {
    ...teacher('chen-jing', '陈静', '三年级2班', '三年级2班班主任，也是陈一诺的妈妈'),
    children: [{ className: '一年级1班', name: '陈一诺', relation: '妈妈', guardianName: '陈静' }],
  },
  teacher('sun-li', '孙丽', '一年级1班'),
  teacher('zhao-ming', '赵明', '五年级1班'),
  { key: 'liu-min', label: '刘敏', role: 'schoolAdmin', note: '学校安全办', children: [], teaches: null },
  {
    ...{ key: 'zhou-wei', label: '周卫', role: 'bureauOfficer' },
    ...{ note: '清河县教育局安全股，看全县各学区、各校', children: [], teaches: null },
  },
];

/** Of every ten families not in the switch: so many are linked, have read, have signed the letter already out. */
export const DEMO_SHARES = { linked: 8, opened: 6, signed: 5 };
