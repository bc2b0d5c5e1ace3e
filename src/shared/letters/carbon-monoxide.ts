import type { LibraryLetter } from './letter-template';

// Where it comes from, how it feels, airing and first aid: 卫生部《非职业性一氧化碳中毒事件应急预案》 and the winter advice of
// 中国疾病预防控制中心. Harm can show again days after waking, so a doctor sees everybody. The school's rooms: 中小学幼儿园
// 安全管理办法. 119 and 120 are the national emergency numbers.
export const CARBON_MONOXIDE_LETTER: LibraryLetter = {
  key: 'carbon-monoxide',
  name: '防一氧化碳中毒告家长书',
  title: '预防一氧化碳（煤气）中毒告家长书',
  kind: 'letter',
  topic: 'other',
  level: 'sign',
  answerDays: 3,
  months: [11, 12, 1, 2, 3],
  blocks: [
    { type: 'paragraph', text: '各位家长：' },
    {
      type: 'paragraph',
      text: '天冷了，烧煤、烧炭、烧柴取暖的人家，要防一样看不见的东西：一氧化碳。它没有颜色、没有气味，人闻不到；等觉出头晕，手脚已经没有力气，爬不到门口。好在只要通风，就能防住。',
    },
    { type: 'heading', text: '一、这些时候最容易出事' },
    {
      type: 'list',
      isNumbered: false,
      items: [
        '屋里烧着煤炉、炭火盆，门窗关得严严实实。',
        '烟囱松了、堵了，或者刮风下雨、天气闷，烟往屋里倒灌。',
        '燃气热水器装在浴室里，或者烟管没有通到屋外。',
        '关着门吃炭火锅、烤火；在开着暖风、没熄火的车里睡觉。',
      ],
    },
    { type: 'heading', text: '二、请您做好' },
    {
      type: 'list',
      isNumbered: true,
      items: [
        '睡前把炉火封好，炭火盆搬到屋外；睡觉的屋子留一道窗缝。',
        '入冬前清一次烟囱，接口糊严，出口伸到屋外、不迎着风。',
        '热水器装在通风的地方，烟管通到屋外；孩子洗澡时开着排风，隔一会儿喊他一声。',
        '老人带孩子住的屋子，最好装一个一氧化碳报警器。请把这封信也念给老人听。',
      ],
    },
    { type: 'heading', text: '三、怎么看出来，怎么救' },
    {
      type: 'emphasis',
      text: '头晕、头痛、恶心、浑身没力气，尤其是一家人同时不舒服，就当作中毒来处理，不要等。',
    },
    {
      type: 'list',
      isNumbered: true,
      items: [
        '马上打开门窗，关掉炉子和气阀；不点火，不动电灯开关。',
        '把人扶到、抬到屋外通风的地方，解开衣领，盖上衣被保暖。',
        '到屋外打 120，说清“可能是煤气中毒”。人救不出来，打 119。',
        '昏过去还有呼吸的，让他侧着躺；没有呼吸的，会的大人马上做心肺复苏。',
        '救人的人自己觉得头晕，先出来，喊更多的人。',
        '人醒了也要去医院看：有的人过几天又会不好。',
      ],
    },
    {
      type: 'paragraph',
      text: '学校会继续教孩子认症状、会求救，教室和宿舍的取暖每天有人查。签收这封信，表示您已读到上面的提醒。家里取暖有难处，请告诉班主任或村（居）委会，我们一起想办法。',
    },
    { type: 'signature', lines: ['家长签名', '与孩子的关系', '日期'] },
  ],
};
