import type { LibraryLetter } from './letter-template';

// Nobody under 16 lives alone: 未成年人保护法 21. Parents who cannot care themselves entrust a capable adult and tell the
// school and the village in writing: 22-23. The school tells guardians when a pupil does not come (24) and looks after
// pupils' safety (35): 中小学幼儿园安全管理办法 24, 未成年人保护法 35. What a family tells of its lodging serves the child alone:
// 个人信息保护法 6, 28, 31. A signature lessens no duty of the school's: 民法典 1199-1201.
export const LODGING_PLEDGE: LibraryLetter = {
  key: 'lodging-pledge',
  name: '校外住宿承诺书',
  title: '校外住宿安全承诺书',
  kind: 'pledge',
  topic: 'other',
  level: 'sign',
  answerDays: 5,
  months: [2, 3, 8, 9],
  blocks: [
    {
      type: 'paragraph',
      text: '这份承诺书，写给在校外住的孩子一家：租房的、住亲戚家的、住托管的。住在外面，吃饭、走路、水电、来往的人都得有人管。孩子住在哪里、晚上和谁在一起，家里和学校都清楚，大家才放心。',
    },
    { type: 'heading', text: '一、先把住处看好' },
    {
      type: 'list',
      isNumbered: false,
      items: [
        '不满 16 周岁的孩子不能一个人在外面住，身边要有父母或受委托的大人。',
        '您自己不能陪住的，托付给一位靠得住的成年人，写明从哪天到哪天，书面告诉学校和村（居）委会。',
        '看房看四样：门锁牢不牢，着火时有没有路跑，电线插座旧不旧，热水器的烟管通不通到屋外。',
      ],
    },
    { type: 'heading', text: '二、我们家做到' },
    {
      type: 'list',
      isNumbered: true,
      items: [
        '把详细住址，房东、亲戚或托管人的姓名电话，陪住大人的姓名电话，都告诉班主任。要搬家，搬之前说。',
        '晚上有大人在。和孩子说好几点前回到住处；没回来，马上去找，也给班主任打电话。',
        '每周和孩子好好说一次话，问问吃得怎样、睡得怎样、有没有人欺负他。',
        '住处不烧炭取暖，不私拉电线，不给电动车电池充电，不留外人过夜。',
        '孩子生病、有事不能上学，当天早上告诉班主任。',
      ],
    },
    { type: 'heading', text: '三、学校做到' },
    {
      type: 'list',
      isNumbered: true,
      items: [
        '记好住址和电话，只用来照看孩子，不传给别人。',
        '每学期至少去住处看一次。看到不安全的地方当面说，帮着改好。',
        '孩子没来上课又没请假，马上联系家长和陪住的大人。',
        '有空的床位，先留给这些孩子；住不下的，和家里一起找更稳妥的地方。',
        '安全课、上下学路上的照应、谈心，和别的孩子一样不少。',
      ],
    },
    { type: 'heading', text: '四、有事打给谁' },
    {
      type: 'paragraph',
      text: '遇到坏人、被人欺负打 110，着火打 119，受伤生病打 120，心里难受打 12355。什么时候都可以打给班主任。',
    },
    {
      type: 'emphasis',
      text: '签字表示：上面的事，家里和孩子商量过，愿意和学校一起做到。学校教育、管理和保护孩子的责任，不会因为签了字而减少。',
    },
    {
      type: 'paragraph',
      text: '有哪一条做不到，请直接告诉班主任，我们一起想办法，不用为难。',
    },
    { type: 'signature', lines: ['家长签名', '与孩子的关系', '日期'] },
  ],
};
