import type { Notice } from '@shared/domain/notice-record';
import { CLASS, noticesOf, openSmallCounty, type SmallCounty } from './support/small-county';
import { startTestCloud, type TestCloud } from './support/test-cloud';

let cloud: TestCloud;
let small: SmallCounty;

beforeAll(async () => {
  cloud = await startTestCloud();
});

beforeEach(async () => {
  small = await openSmallCounty(cloud);
});

const runTimer = () => cloud.fireTimer('deliver');

describe('taking a letter from above back', () => {
  const reason = '日期有误，稍后重新发送';
  const withdraw = (noticeId: string) =>
    small.officer.do('withdraw-org-notice', { orgId: small.ids.county, noticeId, reason });

  it('takes it back in every school, with the reason, and keeps its figures', async () => {
    const mother = small.west.guardian(`mother-of-${small.ids.county}`);
    await small.west.link(mother, CLASS, '李沐阳');
    const { noticeId } = await small.publish();
    expect(await withdraw(noticeId)).toEqual({ schools: 2 });
    expect((await mother.do('list-todo', {})).items).toEqual([]);
    expect((await noticesOf(small.east)).items).toMatchObject([{ status: 'withdrawn' }]);
    expect(await small.figures(noticeId)).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: reason,
      reached: 2,
    });
  });

  it('also takes back what somebody was still sending meanwhile', async () => {
    const { noticeId } = await small.publish();
    await withdraw(noticeId);
    // As a sender leaves it that read the letter before it was taken back.
    const [late] = await cloud.documents<Notice>('notices', {
      originId: noticeId,
      schoolId: small.east.schoolId,
    });
    if (!late) throw new Error('the school had no letter');
    await cloud.local.database.modify({
      collectionName: 'tallies',
      query: { noticeId: late._id },
      kind: 'update',
      reach: 'all',
      whenMissing: 'skip',
      data: { $set: { status: 'open' } },
    });
    await runTimer();
    expect((await noticesOf(small.east)).items).toMatchObject([{ status: 'withdrawn' }]);
  });

  it('sends it to no school any more, not even with the same key', async () => {
    const { noticeId } = await small.publish();
    await withdraw(noticeId);
    await small.far.importRoster({ [CLASS]: ['陈一诺'] });
    await small.publish();
    await runTimer();
    expect((await noticesOf(small.far)).items).toEqual([]);
  });

  it('is done by no school: it is not theirs', async () => {
    await small.publish();
    const [own] = (await noticesOf(small.west)).items;
    if (!own) throw new Error('the school had no letter');
    const input = { schoolId: small.west.schoolId, noticeId: own.noticeId };
    expect(await small.west.admin.refusal('withdraw-notice', { ...input, reason })).toBe('NOTICE_FROM_ABOVE');
    const blocks = small.county.letter(small.ids.county).blocks;
    const text = { baseVersion: 1, title: '改过的题目', blocks };
    expect(await small.west.admin.refusal('correct-notice', { ...input, ...text })).toBe('NOTICE_FROM_ABOVE');
    expect((await noticesOf(small.west)).items).toMatchObject([{ status: 'open', version: 1 }]);
  });
});
