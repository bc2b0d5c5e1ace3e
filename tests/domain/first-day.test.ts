import { FIRST_DAY_STEPS, firstDayProgress, type FirstDayFacts } from '@shared/domain/first-day';

const NOTHING: FirstDayFacts = { ticks: {}, classIds: [], sent: [] };
const doneOf = (facts: Partial<FirstDayFacts>) =>
  firstDayProgress({ ...NOTHING, ...facts }).flatMap(({ step, isDone }) => (isDone ? [step] : []));

describe('the way from the decision to every class', () => {
  it('begins with nothing done, in the order of the steps', () => {
    expect(firstDayProgress(NOTHING)).toEqual(
      FIRST_DAY_STEPS.map((step) => ({ step, isDone: false, doneAt: null })),
    );
  });

  it('believes a tick, and one that was taken back no more', () => {
    expect(doneOf({ ticks: { decision: 5, 'family-letter': null } })).toEqual(['decision']);
  });

  it('sees a roster by its classes', () => {
    expect(doneOf({ classIds: ['a'] })).toEqual(['roster']);
  });

  it('counts a pilot only once a family answered in WeChat', () => {
    expect(doneOf({ sent: [{ classId: 'a', answeredInWechat: 0 }] })).toEqual([]);
    expect(doneOf({ sent: [{ classId: 'a', answeredInWechat: 1 }] })).toEqual(['pilot']);
  });

  it('is at its end only when every class of the roster was sent something', () => {
    const classIds = ['a', 'b'];
    const sent = [{ classId: 'a', answeredInWechat: 0 }];
    expect(doneOf({ classIds, sent })).toEqual(['roster']);
    expect(doneOf({ classIds, sent: [...sent, { classId: 'b', answeredInWechat: 0 }] })).toEqual([
      'roster',
      'everyone',
    ]);
  });

  it('takes no class of an earlier roster for one of today', () => {
    expect(doneOf({ classIds: ['new'], sent: [{ classId: 'old', answeredInWechat: 0 }] })).toEqual([
      'roster',
    ]);
  });
});
