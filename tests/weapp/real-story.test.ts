import { textOfBlock } from '@shared/domain/letter';
import { WINTER_BREAK_LETTER } from '@shared/letters/winter-break';
import { startTestCloud, type TestCloud } from '../functions/support/test-cloud';
import { TrialSchool, type Caller } from '../functions/support/trial-school';
import { Phone } from './host/phone';

const CLASS = '三年级2班';
const CHILD = '李沐阳';

let cloud: TestCloud;
let school: TrialSchool;
let mother: Caller;

/** A phone in somebody's hand; behind it the bundles that are deployed, over the real SDK and a database. */
async function phoneOf(who: Caller, url: string): Promise<Phone> {
  const phone = new Phone({
    answer: (name, data) => cloud.call(name, data, { openid: who.openid }),
    startAt: Date.now(),
  });
  await phone.launch(url);
  return phone;
}

beforeAll(async () => {
  cloud = await startTestCloud();
  school = await TrialSchool.open(cloud, 'phones');
  await school.importRoster({ [CLASS]: [CHILD, '周子轩'] });
  mother = school.guardian('phones-mother');
  await school.link(mother, CLASS, CHILD);
});

const SIGNATURE = [
  { x: 30, y: 40 },
  { x: 120, y: 90 },
  { x: 200, y: 40 },
  { x: 260, y: 110 },
] as const;

describe('a letter on three phones, from the school to its figures', () => {
  it('is published by the school with taps alone', async () => {
    const phone = await phoneOf(
      school.admin,
      `/packages/school/pages/home/index?schoolId=${school.schoolId}`,
    );
    await phone.tap(phone.findWhole('发告家长书'));
    await phone.tap(phone.findText(WINTER_BREAK_LETTER.name));
    await phone.tap(phone.findWhole('发布'));
    await phone.tap(phone.findWhole('现在发布'));
    expect(phone.text()).toContain('已经发出');
    expect(phone.text()).toContain('发给 1 个班、2 个孩子的家长');
  });

  it('is found, read and signed by a mother', async () => {
    const phone = await phoneOf(mother, '/pages/todo/index');
    await phone.tap(phone.findText(WINTER_BREAK_LETTER.title));
    for (const block of WINTER_BREAK_LETTER.blocks) {
      for (const line of textOfBlock(block).split('\n')) expect(phone.text()).toContain(line);
    }
    await phone.tap(phone.findText(`为 ${CHILD} 签字`));
    await phone.draw(phone.find('canvas'), SIGNATURE);
    await phone.tap(phone.findText(`提交 ${CHILD} 的签字`));
    expect(phone.text()).toContain('已签收');
    await phone.tap(phone.findText('回到待办'));
    expect(phone.text()).not.toContain(WINTER_BREAK_LETTER.title);
  });

  it('shows the class teacher who is reached and who is not', async () => {
    const teacher = await school.teacherOf(CLASS);
    const { schoolId, classId } = school.place(CLASS);
    const phone = await phoneOf(
      teacher,
      `/packages/teacher/pages/class/index?schoolId=${schoolId}&classId=${classId}`,
    );
    await phone.tap(phone.findText(WINTER_BREAK_LETTER.title));
    expect(phone.route).toBe('packages/teacher/pages/tally/index');
    expect(phone.text()).toContain('1/2');
    expect(phone.text()).toContain('周子轩');
  });

  it('gives the school its rates', async () => {
    const phone = await phoneOf(
      school.admin,
      `/packages/school/pages/home/index?schoolId=${school.schoolId}`,
    );
    expect(phone.text()).toContain('签收率');
    expect(phone.text()).toContain('1/2');
  });
});
