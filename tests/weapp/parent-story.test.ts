import { Phone } from './host/phone';
import { textOf } from './host/view-tree';
import { answeringCloud } from './stand-in-cloud';
import { LETTER, NOW } from './stand-in-replies';
import { textOfBlock } from '@shared/domain/letter';

/** Budgets of the design. */
const FIRST_PAINT = { setData: 2, bytes: 16 * 1024 };

async function openTodo(): Promise<{ phone: Phone; cloud: ReturnType<typeof answeringCloud> }> {
  const cloud = answeringCloud();
  const phone = new Phone({ answer: cloud.answer, startAt: NOW });
  await phone.launch('/pages/todo/index');
  return { phone, cloud };
}

describe('a parent of three on an old phone', () => {
  test('sees ten things to do within the budget of the first paint', async () => {
    const { phone } = await openTodo();
    const bytes = phone.setDataLog.reduce((sum, { bytes: one }) => sum + one, 0);
    const each = phone.setDataLog.map((one) => one.bytes).join(' + ');
    process.stdout.write(`  first paint: ${phone.setDataLog.length} setData, ${bytes} bytes (${each})\n`);
    expect(phone.text().match(/去签字/g)).toHaveLength(10);
    expect(phone.setDataLog.length).toBeLessThanOrEqual(FIRST_PAINT.setData);
    expect(bytes).toBeLessThanOrEqual(FIRST_PAINT.bytes);
  });

  test('gets from the list to the letter by one tap and reads every word of it', async () => {
    const { phone, cloud } = await openTodo();
    await phone.tap(phone.findText('冬季防溺水告家长书'));
    expect(phone.route).toBe('pages/notice/index');
    for (const block of LETTER) {
      for (const line of textOfBlock(block).split('\n')) expect(textOf(phone.screen())).toContain(line);
    }
    expect(cloud.asked).toEqual(expect.arrayContaining(['list-todo', 'get-notice', 'open-notice']));
    expect(cloud.malformed).toEqual([]);
  });

  test('signs with a finger, and the school gets the strokes', async () => {
    const { phone, cloud } = await openTodo();
    await phone.tap(phone.findText('冬季防溺水告家长书'));
    await phone.tap(phone.findText('为 王晓芳 签字'));
    expect(phone.route).toBe('pages/sign/index');
    await phone.draw(phone.find('canvas'), [
      { x: 30, y: 40 },
      { x: 120, y: 90 },
      { x: 200, y: 40 },
      { x: 260, y: 110 },
    ]);
    await phone.tap(phone.findText('提交 王晓芳 的签字'));
    expect(phone.text()).toContain('已签收');
    expect(cloud.asked.filter((action) => action === 'sign-receipt')).toHaveLength(1);
    expect(cloud.malformed).toEqual([]);
  });

  test('comes back from the letter to the list', async () => {
    const { phone } = await openTodo();
    await phone.tap(phone.findText('冬季防溺水告家长书'));
    await phone.back();
    expect(phone.route).toBe('pages/todo/index');
    expect(phone.text()).toContain('去签字');
  });
});
