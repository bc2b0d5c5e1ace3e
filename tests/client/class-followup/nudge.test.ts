import { nudgeText } from '../../../src/client/features/class-followup/nudge';
import { endOfSchoolDay } from '../../../src/shared/domain/school-day';

const FACTS = {
  title: '寒假安全告家长书',
  level: 'sign',
  remaining: 7,
  unlinked: 0,
  deadlineAt: null,
  now: 0,
} as const;

describe('the reminder for the class group', () => {
  test('says how many are missing and what to do', () => {
    expect(nudgeText(FACTS)).toBe('《寒假安全告家长书》还有 7 位家长没有签收，请打开小程序看一看。');
  });

  test('asks for what the notice asks for', () => {
    expect(nudgeText({ ...FACTS, level: 'confirm' })).toContain('没有确认');
    expect(nudgeText({ ...FACTS, level: 'read' })).toContain('没有阅读');
  });

  test('names the deadline only while it lies ahead', () => {
    const deadlineAt = endOfSchoolDay('2027-01-15');
    expect(nudgeText({ ...FACTS, deadlineAt, now: deadlineAt })).toContain('1月15日截止');
    expect(nudgeText({ ...FACTS, deadlineAt, now: deadlineAt + 1 })).not.toContain('截止');
  });

  test('tells families that nobody is linked for how to get linked', () => {
    expect(nudgeText({ ...FACTS, unlinked: 2 })).toContain('绑定码');
    expect(nudgeText(FACTS)).not.toContain('绑定码');
  });
});
