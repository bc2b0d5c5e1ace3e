import { DOWNLOAD_KEPT_MS, type Download } from '@shared/domain/download';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool } from './support/trial-school';

const CLASS = '三年级2班';

let cloud: TestCloud;
let school: TrialSchool;
let noticeId: string;

beforeEach(async () => {
  cloud = await startTestCloud();
  school = await TrialSchool.open(cloud, 'tidy');
  await school.importRoster({ [CLASS]: ['李沐阳'] });
  ({ noticeId } = await school.publish([CLASS]));
  await school.admin.do('print-report', { schoolId: school.schoolId, noticeId, round: 1 });
});

const downloads = () => cloud.documents<Download>('downloads');

describe('files made for staff', () => {
  it('stay for their day, and then go with every trace', async () => {
    const [made] = await downloads();
    cloud.setClockOffset(DOWNLOAD_KEPT_MS - 60_000);
    await cloud.fireTimer('tidy');
    expect(await downloads()).toEqual([made]);
    expect(await cloud.hasFile(made?.fileId ?? '')).toBe(true);

    cloud.setClockOffset(DOWNLOAD_KEPT_MS + 60_000);
    await cloud.fireTimer('tidy');
    expect(await downloads()).toEqual([]);
    expect(await cloud.hasFile(made?.fileId ?? '')).toBe(false);
  });

  it('do not stop the tidying when they are gone already', async () => {
    const [made] = await downloads();
    await cloud.local.files.delete(made?.fileId ?? '');
    cloud.setClockOffset(DOWNLOAD_KEPT_MS + 60_000);
    await cloud.fireTimer('tidy');
    expect(await downloads()).toEqual([]);
  });
});

it('tidies for nobody but the platform’s clock', async () => {
  cloud.setClockOffset(DOWNLOAD_KEPT_MS + 60_000);
  expect(await cloud.call('tidy', {}, { openid: school.admin.openid })).toEqual({ ok: false });
  expect(await downloads()).toHaveLength(1);
});
