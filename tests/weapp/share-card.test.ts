import { Phone } from './host/phone';
import { answeringCloud } from './stand-in-cloud';
import { NOW, REPLIES } from './stand-in-replies';

const OF_CLASS = 'schoolId=s1&classId=c1';
const SHARED = { title: '请各位家长阅读：冬季防溺水告家长书', path: '/pages/notice/index?noticeId=n1' };

async function phoneAt(url: string): Promise<Phone> {
  const phone = new Phone({ answer: answeringCloud().answer, startAt: NOW });
  await phone.launch(url);
  return phone;
}

describe('a card for the class group', () => {
  it.each([
    ['a parent’s letter', '/pages/notice/index?noticeId=n1&studentId=st1'],
    ['the class’s page of a letter', `/packages/teacher/pages/tally/index?${OF_CLASS}&noticeId=n1&round=1`],
  ])('from %s opens the letter and names nobody', async (_, url) => {
    const card = (await phoneAt(url)).share();
    expect(card).toEqual(SHARED);
    for (const { studentName, studentId } of REPLIES['get-me'].children) {
      expect(JSON.stringify(card)).not.toContain(studentName);
      expect(JSON.stringify(card)).not.toContain(studentId);
    }
  });

  it('leads from the first day’s page to the letter that staff try', async () => {
    const phone = await phoneAt('/packages/school/pages/first-day/index?schoolId=s1');
    expect(phone.share()).toMatchObject({ path: '/packages/teacher/pages/trial/index' });
  });

  it('is offered by no page that holds names of children', async () => {
    const phone = await phoneAt(`/packages/teacher/pages/guardians/index?${OF_CLASS}`);
    expect(() => phone.share()).toThrow('cannot be shared');
  });
});
