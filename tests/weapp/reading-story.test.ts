import { Phone } from './host/phone';
import type { SetDataRecord } from './host/instance';
import type { ScreenHeight } from './host/sight';
import { answeringCloud } from './stand-in-cloud';
import { NOW } from './stand-in-replies';

/** The design's budget of a tap, bytes of setData: before the cloud's answer, and after it. */
const BEFORE_REPLY = 1024;
const AFTER_REPLY = 4 * 1024;
const READ_ON = '读到最后就可以签';
const NAME = [
  { x: 30, y: 40 },
  { x: 120, y: 90 },
  { x: 200, y: 40 },
  { x: 260, y: 110 },
] as const;

/** The stand-in cloud answers every question with the first child's letter; here the second has the same letter, too. */
const SECOND = { studentId: 'st2', studentName: '王晓明', className: '一年级1班' };

interface Opened {
  phone: Phone;
  cloud: ReturnType<typeof answeringCloud>;
  /** The children signed for, in order. */
  signedFor: string[];
}

async function openNotice(screen: ScreenHeight): Promise<Opened> {
  const cloud = answeringCloud();
  const signedFor: string[] = [];
  const answer = (name: string, data: unknown): unknown => {
    const { action, input } = data as { action: string; input: { studentId?: string } };
    if (action === 'sign-receipt') signedFor.push(input.studentId ?? '');
    const reply = cloud.answer(name, data) as { data: { child: object } };
    if (action !== 'get-notice' || input.studentId !== SECOND.studentId) return reply;
    return { ...reply, data: { ...reply.data, child: { ...reply.data.child, ...SECOND } } };
  };
  const phone = new Phone({ answer, startAt: NOW, screen });
  await phone.launch('/pages/notice/index?noticeId=n1&studentId=st1');
  return { phone, cloud, signedFor };
}

/** Bytes of setData while something is done. */
async function bytesOf(phone: Phone, act: () => Promise<void>): Promise<number> {
  const before = phone.setDataLog.length;
  await act();
  return phone.setDataLog.slice(before).reduce((sum: number, { bytes }: SetDataRecord) => sum + bytes, 0);
}

describe('a letter longer than the screen', () => {
  test('opens signing once its end was scrolled to, within the budget of a tap', async () => {
    const { phone } = await openNotice('short');
    expect(phone.text()).toContain(READ_ON);
    expect(phone.text()).not.toContain('为 王晓芳 签字');
    const bytes = await bytesOf(phone, () => phone.scrollToEnd());
    expect(bytes).toBeLessThanOrEqual(BEFORE_REPLY);
    await phone.tap(phone.findText('为 王晓芳 签字'));
    expect(phone.route).toBe('pages/sign/index');
  });

  test('is scrolled on by the button, and does not open by a tap alone', async () => {
    const { phone } = await openNotice('short');
    await phone.tap(phone.findText(READ_ON));
    const [scroll] = phone.calls.filter(({ api }) => api === 'pageScrollTo');
    expect(scroll?.args[0]).toMatchObject({ scrollTop: expect.any(Number) as unknown });
    expect(phone.text()).toContain(READ_ON);
  });

  test('is remembered as read when one comes back', async () => {
    const { phone } = await openNotice('short');
    await phone.scrollToEnd();
    await phone.tap(phone.findText('为 王晓芳 签字'));
    await phone.back();
    expect(phone.text()).toContain('为 王晓芳 签字');
  });
});

test('a letter that fits the screen can be signed at once', async () => {
  const { phone } = await openNotice('tall');
  expect(phone.text()).toContain('为 王晓芳 签字');
});

test('without the plugin nothing offers to read aloud', async () => {
  const { phone } = await openNotice('tall');
  expect(phone.text()).not.toContain('听一听');
});

describe('signing for two children', () => {
  async function signForFirst(): Promise<Opened> {
    const opened = await openNotice('tall');
    await opened.phone.tap(opened.phone.findText('为 王晓芳 签字'));
    await opened.phone.draw(opened.phone.find('canvas'), NAME);
    return opened;
  }

  test('gives each child a receipt by a tap of its own', async () => {
    const { phone, cloud, signedFor } = await signForFirst();
    await phone.tap(phone.findText('提交 王晓芳 的签字'));
    expect(phone.text()).toContain('王晓芳');
    expect(signedFor).toEqual(['st1']);
    await phone.tap(phone.findText('用刚才的签名，为 王晓明 签收'));
    expect(phone.text()).toContain('王晓明 的这封信已签收');
    expect(signedFor).toEqual(['st1', 'st2']);
    expect(cloud.malformed).toEqual([]);
  });

  test('sends little over the bridge: large paper, submitting, and the second child', async () => {
    const { phone } = await signForFirst();
    const larger = await bytesOf(phone, () => phone.tap(phone.findText('横过来写')));
    const back = await bytesOf(phone, () => phone.tap(phone.findText('写好了')));
    const submitted = await bytesOf(phone, () => phone.tap(phone.findText('提交 王晓芳 的签字')));
    const second = await bytesOf(phone, () => phone.tap(phone.findText('用刚才的签名，为 王晓明 签收')));
    process.stdout.write(
      `  setData: larger ${larger}, back ${back}, submitted ${submitted}, second ${second} bytes\n`,
    );
    expect(larger).toBeLessThanOrEqual(BEFORE_REPLY);
    expect(back).toBeLessThanOrEqual(BEFORE_REPLY);
    expect(submitted).toBeLessThanOrEqual(BEFORE_REPLY + AFTER_REPLY);
    expect(second).toBeLessThanOrEqual(BEFORE_REPLY + AFTER_REPLY);
  });
});
