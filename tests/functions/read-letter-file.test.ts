import type { Block } from '@shared/domain/letter';
import { ministryLetter } from '../server/ministry-letter';
import { pngOf } from '../support/png';
import { startTestCloud, type TestCloud } from './support/test-cloud';
import { TrialSchool, type Caller } from './support/trial-school';

const CLASS = '三年级2班';

let cloud: TestCloud;
let school: TrialSchool;
let other: TrialSchool;

beforeAll(async () => {
  cloud = await startTestCloud();
  school = await TrialSchool.open(cloud, 'letters');
  other = await TrialSchool.open(cloud, 'elsewhere');
  await school.importRoster({ [CLASS]: ['李沐阳'] });
});

let uploads = 0;
async function upload(bytes: Uint8Array, by: Caller = school.admin): Promise<string> {
  uploads += 1;
  return cloud.putFile(by.openid, `inbox/letter-${uploads}.bin`, bytes);
}

const readLetter = async (bytes: Uint8Array, fileName = '告家长书.docx') =>
  school.admin.call('read-letter-file', {
    schoolId: school.schoolId,
    fileId: await upload(bytes),
    fileName,
  });

async function keepPicture(bytes = pngOf(40, 40), at = school): Promise<string> {
  const fileId = await upload(bytes, at.admin);
  return (await at.admin.do('keep-letter-picture', { schoolId: at.schoolId, fileId })).fileId;
}

const withPicture = (fileId: string): Block[] => [
  { type: 'paragraph', text: '请看图。' },
  { type: 'picture', fileId, caption: '水库' },
];

describe('bringing a Word letter in', () => {
  it('gives blocks that can be published, and families see its table and load its pictures', async () => {
    const reply = await readLetter(await ministryLetter());
    if (!reply.ok) throw new Error(reply.code);
    const { title, blocks, lost } = reply.data;
    expect(title).toContain('一封信');
    expect(lost.length).toBeGreaterThan(0);
    const mother = school.guardian('letters-mother');
    const studentId = await school.link(mother, CLASS, '李沐阳');
    const { noticeId } = await school.publish([CLASS], { idempotencyKey: 'word', title, blocks });

    const read = await mother.do('get-notice', { noticeId, studentId });
    expect(read.blocks).toEqual(blocks);
    expect(read.blocks.filter(({ type }) => type === 'table')).toHaveLength(1);
    const pictures = blocks.flatMap((block) => (block.type === 'picture' ? [block.fileId] : []));
    expect(pictures).toHaveLength(2);
    expect(read.pictures.map(({ fileId }) => fileId)).toEqual(pictures);
    for (const { url } of read.pictures) {
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    }
  });

  it('deletes the upload, read or not', async () => {
    for (const bytes of [await ministryLetter(), Buffer.from('%PDF-1.7')]) {
      const fileId = await upload(bytes);
      const input = { schoolId: school.schoolId, fileId, fileName: 'a.docx' };
      await school.admin.call('read-letter-file', input);
      expect(await cloud.hasFile(fileId)).toBe(false);
      expect(await school.admin.refusal('read-letter-file', input)).toBe('FILE_NOT_FOUND');
    }
  });

  it.each([
    ['%PDF-1.7', 'LETTER_FILE_PDF'],
    ['各位家长：', 'LETTER_FILE_NOT_WORD'],
  ])('refuses %s with a sentence of its own', async (content, code) => {
    expect(await readLetter(Buffer.from(content))).toMatchObject({ ok: false, code });
  });

  it('reads nothing but uploads: a kept file named by a client stays shut', async () => {
    const fileId = await keepPicture();
    const input = { schoolId: school.schoolId, fileId };
    expect(await school.admin.refusal('read-letter-file', { ...input, fileName: 'a.docx' })).toBe(
      'FILE_NOT_FOUND',
    );
    expect(await school.admin.refusal('keep-letter-picture', input)).toBe('FILE_NOT_FOUND');
    expect(await cloud.hasFile(fileId)).toBe(true);
  });

  it('is for the school’s own staff', async () => {
    const input = {
      schoolId: school.schoolId,
      fileId: await upload(await ministryLetter()),
      fileName: 'a.docx',
    };
    expect(await other.admin.refusal('read-letter-file', input)).toBe('NOT_FOUND');
    const teacher = await school.teacherOf(CLASS);
    expect(await teacher.refusal('read-letter-file', input)).toBe('FORBIDDEN');
  });
});

describe('pictures of a letter', () => {
  it('are kept once for the same content, without their upload', async () => {
    const fileId = await upload(pngOf(30, 30));
    const input = { schoolId: school.schoolId, fileId };
    const first = await school.admin.do('keep-letter-picture', input);
    expect(await cloud.hasFile(fileId)).toBe(false);
    expect(first.fileId).toMatch(/^cloud:\/\/[^/]+\/kept\/letters\/letters\/[0-9a-f]{64}\.png$/);
    expect(await keepPicture(pngOf(30, 30))).toBe(first.fileId);
  });

  it.each([
    ['what is no picture', Buffer.from('<svg/>'), 'LETTER_PICTURE_UNREADABLE'],
    ['a picture cut off', pngOf(30, 30).subarray(0, 50), 'LETTER_PICTURE_UNREADABLE'],
    ['one over 2 MB', Buffer.concat([pngOf(9, 9), Buffer.alloc(2 << 20)]), 'LETTER_PICTURE_TOO_LARGE'],
  ])('are refused when they cannot be shown: %s', async (_what, bytes, code) => {
    const fileId = await upload(bytes);
    const input = { schoolId: school.schoolId, fileId };
    expect(await school.admin.refusal('keep-letter-picture', input)).toBe(code);
  });

  it('are linked to for the staff of their school alone', async () => {
    const fileId = await keepPicture();
    const { pictures } = await school.admin.do('link-letter-pictures', {
      schoolId: school.schoolId,
      fileIds: [fileId],
    });
    expect(pictures).toMatchObject([{ fileId }]);
    const foreign = { schoolId: other.schoolId, fileIds: [fileId] };
    expect(await other.admin.refusal('link-letter-pictures', foreign)).toBe('INVALID_INPUT');
  });

  it('must be the school’s own kept ones: no other file can be published, nor corrected into a letter', async () => {
    const own = await keepPicture();
    const foreign = await keepPicture(pngOf(50, 50), other);
    const uploaded = await upload(pngOf(20, 20));
    const elsewhere = own.replace('/letters/', '/downloads/');
    const letter = school.letter([CLASS], { idempotencyKey: 'pictures', blocks: withPicture(own) });
    const { noticeId } = await school.admin.do('publish-notice', letter);
    for (const fileId of [foreign, uploaded, elsewhere, `${own}/../x.png`, 'x']) {
      const blocks = withPicture(fileId);
      const publication = { ...letter, idempotencyKey: 'stolen', blocks };
      expect(await school.admin.refusal('publish-notice', publication)).toBe('INVALID_INPUT');
      const correction = { schoolId: school.schoolId, noticeId, baseVersion: 1, title: '更正', blocks };
      expect(await school.admin.refusal('correct-notice', correction)).toBe('INVALID_INPUT');
    }
  });

  it('cost a request only where there are pictures', async () => {
    const father = school.guardian('letters-father');
    const studentId = await school.link(father, CLASS, '李沐阳');
    const plain = await school.publish([CLASS], { idempotencyKey: 'plain' });
    const pictured = await school.publish([CLASS], {
      idempotencyKey: 'pictured',
      blocks: withPicture(await keepPicture()),
    });
    const requestsFor = async (noticeId: string): Promise<number> => {
      cloud.resetRequestCounts();
      await father.do('get-notice', { noticeId, studentId });
      return cloud.totalRequests();
    };
    expect((await requestsFor(pictured.noticeId)) - (await requestsFor(plain.noticeId))).toBe(1);
  });
});
