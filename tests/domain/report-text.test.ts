import { reportText, type ReportFacts } from '@shared/domain/report-text';
import { counts } from './stand-ins';

const FACTS: ReportFacts = {
  place: '河湾镇中心小学',
  title: '寒假安全告家长书',
  level: 'sign',
  status: 'open',
  publishedAt: Date.UTC(2027, 0, 10, 1),
  deadlineAt: Date.UTC(2027, 0, 14, 15, 59),
  counts: counts({
    total: 135,
    unlinked: 10,
    undelivered: 5,
    delivered: 10,
    opened: 20,
    answered: 90,
    wechat: 80,
    paper: 6,
    phone: 3,
    visit: 1,
    late: 2,
  }),
  classes: 3,
  now: Date.UTC(2027, 0, 12, 12, 45),
};

describe('the text for a leader', () => {
  it('says what went out, whom it reached and how, and what is done next', () => {
    expect(reportText(FACTS)).toBe(
      [
        '【汇报】《寒假安全告家长书》',
        '河湾镇中心小学，数字截至 1月12日 20:45。',
        '1月10日发出，1月14日截止，3 个班，共 135 名学生。',
        '送达率 120/135，阅读率 110/135，签收率 90/135。签收方式：微信 80、纸质 6、电话 3、家访 1。其中逾期 2。',
        '还有 45 户没有签收，下一步：',
        '· 10 户还没绑定微信，班主任电话联系、送纸质告知书，必要时家访，答复后补录。',
        '· 5 户还没送达，班主任在群里提醒并电话联系。',
        '· 30 户已收到还没签收，再提醒一次。',
      ].join('\n'),
    );
  });

  it('has every rate with its counts and no bare percentage', () => {
    expect(reportText(FACTS)).not.toMatch(/[%％]/);
  });

  it('promises nothing more when every family has answered', () => {
    const text = reportText({ ...FACTS, counts: counts({ total: 45, answered: 45, wechat: 45 }) });
    expect(text).toMatch(/每个孩子的家里都答复了。$/);
    expect(text).not.toContain('下一步');
  });

  it('promises no reminder of a notice that is over, and says when it was withdrawn', () => {
    const closed = reportText({ ...FACTS, status: 'closed' });
    expect(closed).toMatch(/还有 45 户没有签收。$/);
    const withdrawn = reportText({ ...FACTS, status: 'withdrawn' });
    expect(withdrawn).toContain('这封信已撤回，以下为撤回前的情况。');
    expect(withdrawn).not.toContain('下一步');
  });

  it('tells of children who came and left after publication', () => {
    const text = reportText({
      ...FACTS,
      classes: null,
      counts: counts({ total: 45, answered: 45, joined: 1, left: 2 }),
    });
    expect(text).toContain('发出，1月14日截止，共 45 名学生（发出后转入 1，转出 2 不计入）。');
  });
});
