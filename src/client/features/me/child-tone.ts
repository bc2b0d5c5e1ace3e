/** A child keeps one colour on every page; the name always stands beside it, so no meaning hangs on the colour. */
export type ChildTone = 'accent' | 'info' | 'warn';

const TONES: readonly ChildTone[] = ['accent', 'info', 'warn'];

/** The colour of a child, by its place among the person's children. */
export function childTone(children: readonly { studentId: string }[], studentId: string): ChildTone {
  const index = children.findIndex((child) => child.studentId === studentId);
  return TONES[Math.max(0, index) % TONES.length] ?? 'accent';
}
