import { Faults } from '../host/faults';
import { PhoneClock } from '../host/phone-clock';
import { answerLater, createWxObject } from '../host/wx-object';
import { createStandIns, type CloudAnswer } from '../host/wx-stand-ins';

export interface SimulatedWx {
  wx: Record<string, unknown>;
  /** What went wrong in calls of `wx`. */
  faults: Faults;
  /** Forgets everything stored, as on a new phone. */
  wipeStorage: () => void;
}

export interface SimulatedWxParts {
  answer: CloudAnswer;
  createSelectorQuery: () => unknown;
  startAt: number;
}

const plain = <T>(value: T): T => value;

/** The headless phone's `wx`, but for a cloud that answers in the test's own time: the simulator has no other clock. */
export function createSimulatedWx({ answer, createSelectorQuery, startAt }: SimulatedWxParts): SimulatedWx {
  const faults = new Faults();
  const clock = new PhoneClock(startAt, (error) => faults.add('timer', error));
  const standIns = createStandIns({
    ...{ answer, clock, faults, createSelectorQuery, calls: [], navigation: {}, copyIn: plain },
    cloudMs: 0,
    waitFor: (work) => work,
  });
  const callFunction = answerLater(
    'cloud.callFunction',
    async ({ name, data }) => ({ result: await answer(String(name), data) }),
    plain,
  );
  const members = { ...standIns.members, cloud: { init: () => undefined, callFunction } };
  const wx = createWxObject({ standIns: { ...standIns, members }, calls: [], faults, copyIn: plain });
  const { direct } = standIns;
  const wipeStorage = (): void => {
    const { keys } = direct.getStorageInfoSync?.() as { keys: string[] };
    for (const key of keys) direct.removeStorageSync?.(key);
  };
  return { wx, faults, wipeStorage };
}
