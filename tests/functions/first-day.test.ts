import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool } from './support/trial-school';

const CLASS = '三年级2班';
const OTHER_CLASS = '五年级1班';

let cloud: TestCloud;
let school: TrialSchool;

beforeAll(async () => {
  cloud = await startTestCloud();
  school = await TrialSchool.open(cloud, 'first-day');
});

const doneSteps = async () => {
  const { steps } = await school.admin.do('get-first-day', { schoolId: school.schoolId });
  return steps.flatMap(({ step, isDone }) => (isDone ? [step] : []));
};
const tick = (isDone: boolean) =>
  school.admin.do('tick-first-day', { schoolId: school.schoolId, step: 'decision', isDone });

describe('a school’s first day', () => {
  it('remembers what somebody ticked, until it is taken back', async () => {
    expect(await doneSteps()).toEqual([]);
    await tick(true);
    expect(await doneSteps()).toEqual(['decision']);
    await tick(false);
    expect(await doneSteps()).toEqual([]);
  });

  it('sees the roster and the classes that were sent a letter by itself', async () => {
    await school.importRoster({ [CLASS]: ['李沐阳'], [OTHER_CLASS]: ['李沐晴'] });
    expect(await doneSteps()).toEqual(['roster']);
    await school.publish([CLASS]);
    expect(await doneSteps()).toEqual(['roster']);
    await school.publish([OTHER_CLASS], { idempotencyKey: 'all-others' });
    expect(await doneSteps()).toEqual(['roster', 'everyone']);
  });

  it('is nobody’s but the school’s', async () => {
    const teacher = await school.teacherOf(CLASS);
    const other = await TrialSchool.open(cloud, 'first-day-elsewhere');
    const input = { schoolId: school.schoolId };
    expect(await teacher.refusal('get-first-day', input)).toBe('FORBIDDEN');
    expect(await other.admin.refusal('get-first-day', input)).toBe('NOT_FOUND');
    const ticked = { ...input, step: 'decision', isDone: true } as const;
    expect(await other.admin.refusal('tick-first-day', ticked)).toBe('NOT_FOUND');
    expect(await doneSteps()).not.toContain('decision');
  });
});
