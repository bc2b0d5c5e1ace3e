import fc from 'fast-check';
import { ActionError } from '../../../src/client/lib/action-error';
import { answerShelf } from '../../../src/client/lib/answer-shelf';
import { phone } from '../stand-ins/taro';
import { answerTo, DONE, setUpQueue, type INPUT } from './queue-in-a-test';

type Input = typeof INPUT;

/** What becomes of one call. */
const FATES = ['reply arrives', 'request is lost', 'reply is lost', 'server fails'] as const;
type Fate = (typeof FATES)[number];

/** A school that keeps the first answer for each child, behind a network with a fate for each call. */
function setUpSchool(fates: readonly Fate[]) {
  const setUp = setUpQueue();
  const kept = new Map<string, string[]>();
  let calls = 0;
  const state = { isCalm: false };
  setUp.server.answer = async (input) => {
    const fate = state.isCalm ? 'reply arrives' : (fates[calls % fates.length] ?? 'reply arrives');
    calls += 1;
    if (fate === 'request is lost') throw new ActionError('OFFLINE', '');
    if (fate === 'server fails') throw new ActionError('INTERNAL', 'r1');
    const { studentId, signerName } = input as Input;
    // A second answer of the same person to the same letter is told “already”: it is no second receipt.
    if (!kept.has(studentId)) kept.set(studentId, [signerName]);
    if (fate === 'reply is lost') throw new ActionError('OFFLINE', '');
    return DONE;
  };
  return { ...setUp, kept, state, calls: () => calls };
}

beforeEach(() => phone.reset());

test('a network that loses every second reply costs no answer and doubles none', async () => {
  const { queue, kept, calls } = setUpSchool(['reply is lost', 'reply arrives']);
  for (const child of ['s1', 's2', 's3', 's4']) await queue.submit(answerTo(child));
  for (let tries = 0; answerShelf.all().length > 0 && tries < 10; tries += 1) await queue.flush();
  expect(answerShelf.all()).toEqual([]);
  expect([...kept.keys()].sort()).toEqual(['s1', 's2', 's3', 's4']);
  expect(calls()).toBe(8);
});

type Step = { does: 'answer'; child: number } | { does: 'try' } | { does: 'close' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.nat(4).map((child): Step => ({ does: 'answer', child })) },
  { weight: 2, arbitrary: fc.constant<Step>({ does: 'try' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ does: 'close' }) },
);

test('whatever the network does and whenever the app is closed, each answer arrives, and what was told is true', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 12 }),
      fc.array(step, { minLength: 1, maxLength: 25 }),
      async (fates, steps) => {
        phone.reset();
        const school = setUpSchool(fates);
        let { queue } = school;
        const given = new Set<string>();
        for (const one of steps) {
          if (one.does === 'close') queue = school.open();
          else if (one.does === 'try') await queue.flush();
          else {
            const child = `s${one.child}`;
            given.add(child);
            const { state } = await queue.submit(answerTo(child));
            const isKept = school.kept.has(child);
            const isSaved = answerShelf.find(`n1:1:${child}`) !== undefined;
            expect({ state, isTrue: state === 'sent' ? isKept : isSaved }).toEqual({ state, isTrue: true });
          }
        }
        school.state.isCalm = true;
        await school.open().flush();
        expect([...school.kept.keys()].sort()).toEqual([...given].sort());
        expect(answerShelf.all()).toEqual([]);
      },
    ),
    { numRuns: 300, seed: 20_261_122 },
  );
});
