import type { ActionOutput } from '@shared/contracts';

export type OrgPlace = ActionOutput<'get-org'>['nodes'][number];

/** Whom a letter from above is for, while it is being written; null means all. */
export interface OrgWish {
  orgIds: string[] | null;
  grades: number[] | null;
  lodging: 'all' | 'boarder' | 'day';
}

/** The schools below an org of the tree, in its order. */
export function schoolsBelow(places: readonly OrgPlace[], orgIds: readonly string[] | null): OrgPlace[] {
  const [top] = places;
  const meant = new Set<string | null>(orgIds ?? (top ? [top.id] : []));
  // Parents come before their children.
  return places.filter(({ id, parentId, kind }) => {
    if (!meant.has(id) && !meant.has(parentId)) return false;
    meant.add(id);
    return kind === 'school';
  });
}

/** The orgs that can be chosen: all below the top that have a school. */
export function orgChoices(places: readonly OrgPlace[]): { place: OrgPlace; schools: number }[] {
  return places
    .filter(({ kind, depth }) => kind !== 'school' && depth > 0)
    .map((place) => ({ place, schools: schoolsBelow(places, [place.id]).length }))
    .filter(({ schools }) => schools > 0);
}

/** What keeps a letter from finding anybody; null when nothing does. */
export function wishProblem(places: readonly OrgPlace[], wish: OrgWish): 'orgs' | 'grades' | null {
  if (schoolsBelow(places, wish.orgIds).length === 0) return 'orgs';
  return wish.grades?.length === 0 ? 'grades' : null;
}

/** 托班 to 高三 as `parseClassName` counts them. */
export const GRADES: readonly { grade: number; name: string }[] = [
  ...['托班', '小班', '中班', '大班'].map((name, n) => ({ grade: n - 4, name })),
  ...Array.from('一二三四五六七八九').map((digit, n) => ({ grade: n + 1, name: `${digit}年级` })),
  ...['高一', '高二', '高三'].map((name, n) => ({ grade: n + 10, name })),
];
