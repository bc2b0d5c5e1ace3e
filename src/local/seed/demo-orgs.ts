import type { Org } from '@shared/domain/org';
import { BUREAU_ID, childName, type DemoChild } from './demo-county';

/** What lies around the demo school: a bureau with two 学区, a 中心校 and a few small schools. */
export const BUREAU_NAME = '清河县教育局';

function org(id: string, parentId: string | null, name: string, order: number): Org {
  const kind = parentId === null ? 'bureau' : name.endsWith('中心校') ? 'centralSchool' : 'district';
  return { _id: id, schemaVersion: 1, bureauId: BUREAU_ID, parentId, name, kind, order };
}

export const DEMO_ORGS: readonly Org[] = [
  org(BUREAU_ID, null, BUREAU_NAME, 0),
  org('hewan-district', BUREAU_ID, '河湾学区', 0),
  org('chengguan-district', BUREAU_ID, '城关学区', 1),
  org('chengguan-centre', 'chengguan-district', '城关中心校', 0),
];

/** A school of the county beside the one whose people can be tried. Without classes it has no roster yet. */
export interface SmallSchool {
  id: string;
  orgId: string;
  name: string;
  classNames: readonly string[];
}

const CHILDREN_A_CLASS = 14;

export const SMALL_SCHOOLS: readonly SmallSchool[] = [
  {
    id: 'chengguan-second',
    orgId: 'chengguan-centre',
    name: '城关镇第二小学',
    classNames: ['二年级1班', '四年级1班'],
  },
  { id: 'chengguan-kinder', orgId: 'chengguan-district', name: '城关镇中心幼儿园', classNames: ['大1班'] },
  { id: 'liulin', orgId: 'hewan-district', name: '柳林教学点', classNames: [] },
];

/** The children of a small school; none is called like one of the demo school. */
export function childrenOf({ id, classNames }: SmallSchool): DemoChild[] {
  const first = 1000 + SMALL_SCHOOLS.findIndex((school) => school.id === id) * 100;
  return classNames.flatMap((className, classIndex) =>
    Array.from({ length: CHILDREN_A_CLASS }, (_, seat) => ({
      className,
      name: childName(first + classIndex * CHILDREN_A_CLASS + seat),
      number: `2026${classIndex + 1}${String(seat + 1).padStart(3, '0')}`,
    })),
  );
}
