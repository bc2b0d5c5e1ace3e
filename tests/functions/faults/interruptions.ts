import type { RequestInfo, WireSeams } from '../../../src/local/wire';

/** Before a request is carried out, or after it, when its reply is on the way. */
const MOMENTS = ['beforeRequest', 'afterRequest'] as const;
type Moment = (typeof MOMENTS)[number];

/** The requests of one signing, in their order. */
export const SIGNING_STEPS = [
  { step: 'reading the person', collection: 'persons', kind: 'getDocument' },
  { step: 'reading the tally', collection: 'tallies', kind: 'getDocument' },
  { step: 'keeping the receipt', collection: 'receipts', kind: 'insertDocument' },
  { step: 'moving the tally', collection: 'tallies', kind: 'modifyDocument' },
] as const;
type SigningStep = (typeof SIGNING_STEPS)[number];

/** Every step of a signing with each of its moments, and what is stored when it ends there. */
export const INTERRUPTIONS = SIGNING_STEPS.flatMap((step, index) =>
  MOMENTS.map((moment) => {
    const done = moment === 'beforeRequest' ? index : index + 1;
    const stored = { receipts: done >= 3 ? 1 : 0, answered: done >= 4 ? 1 : 0 };
    return { ...step, moment, when: moment === 'beforeRequest' ? 'before' : 'after', stored };
  }),
);

function isStep({ collection, kind }: SigningStep, info: RequestInfo): boolean {
  return info.collectionName === collection && info.action.endsWith(kind);
}

/** Cuts the connection at a step, as often as it is tried. */
export function cutting(step: SigningStep, moment: Moment): WireSeams {
  return { [moment]: (info: RequestInfo) => (isStep(step, info) ? 'drop' : undefined) };
}

/** Cuts it at the first try alone. */
export function cuttingOnce(step: SigningStep, moment: Moment): WireSeams & { cuts: () => number } {
  let cuts = 0;
  const cut = (info: RequestInfo): 'drop' | undefined => {
    if (cuts > 0 || !isStep(step, info)) return undefined;
    cuts += 1;
    return 'drop';
  };
  return { [moment]: cut, cuts: () => cuts };
}

/** Lets a step's request hang until `release`, which breaks it off. */
export function hanging(step: SigningStep, moment: Moment): WireSeams & { release(): void } {
  let release: () => void = () => undefined;
  const released = new Promise<'drop'>((resolve) => (release = () => resolve('drop')));
  return { [moment]: (info: RequestInfo) => (isStep(step, info) ? released : undefined), release };
}
