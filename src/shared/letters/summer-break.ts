import type { LibraryLetter } from './letter-template';

// Six "don'ts" and hand-in-hand rescue: 教育部基础教育司《关于预防学生溺水致全国中小学生家长的一封信》. Children under 8 are
// never left without anybody, those under 16 never live alone: 未成年人保护法 21; entrusting a carer in writing: 22-23.
// Helmet, belt and riding ages: 道路交通安全法 51, its 实施条例 72. 96110 is the police's anti-fraud line, 12355 the
// Youth League's line for young people. The school's duty of care: 未成年人保护法 35.
export const SUMMER_BREAK_LETTER: LibraryLetter = {
  key: 'summer-break',
  name: '暑假安全告家长书',
  title: '暑假安全告家长书',
  kind: 'letter',
  topic: 'other',
  level: 'sign',
  answerDays: 5,
  months: [6, 7, 8],
  blocks: [
    { type: 'paragraph', text: '各位家长：' },
    {
      type: 'paragraph',
      text: '暑假长，孩子玩得开心，大人最怕的是出事。请您找一个晚上，和孩子一起把这封信念一遍，再把“这个假期谁照看孩子”说定。',
    },
    { type: 'heading', text: '一、水边' },
    {
      type: 'emphasis',
      text: '暑假最要紧的是水。不私自下水，不和同学结伴下水，不到池塘、水库、河道、沟渠和工地水坑边玩。看到有人落水，孩子不下水，不手拉手去救：大声喊大人，打 110、119 或 120，抛绳子、竹竿、空塑料桶。',
    },
    { type: 'heading', text: '二、天热、打雷、涨水' },
    {
      type: 'list',
      isNumbered: false,
      items: [
        '中午太阳最毒时不下地、不长跑。头晕、恶心、身上发烫，到阴凉处喝水、用湿毛巾擦身，不见好就打 120。',
        '不把孩子一个人留在车里，几分钟也不行。',
        '打雷时不在大树、电线杆下躲雨。连下大雨，不去河滩和陡坡边；听到转移的广播，带上孩子马上走。',
      ],
    },
    { type: 'heading', text: '三、家里和路上' },
    {
      type: 'list',
      isNumbered: false,
      items: [
        '不满 8 周岁的孩子，身边要一直有大人。大一点的孩子自己在家，不动灶火，不给陌生人开门，会背家长的电话。',
        '插座、电扇、热水瓶、农药、鼠药，放到小孩子够不着的地方。窗边不放能爬的凳子。',
        '坐电动自行车、摩托车戴头盔，坐汽车系安全带。不满 12 周岁不在马路上骑自行车，不满 16 周岁不骑电动自行车。',
      ],
    },
    { type: 'heading', text: '四、手机和钱' },
    {
      type: 'paragraph',
      text: '说好每天玩多久、在哪里玩，大人自己也少看一会儿。让孩子扫码、报验证码、“别告诉爸妈”的，都是骗子；拿不准就问大人，或打 96110。',
    },
    { type: 'heading', text: '五、谁在照看孩子' },
    {
      type: 'emphasis',
      text: '不满 16 周岁的孩子不能一个人过日子。您外出务工、不能照看的，请托付给一位靠得住的大人，写明从哪天到哪天，告诉班主任和村（居）委会。每隔几天，和孩子视频说说话。',
    },
    {
      type: 'paragraph',
      text: '孩子心里难受、被人欺负，可以找班主任，也可以打 12355。假期里学校照常有人值班，会家访、会提醒，有难处随时找我们。签收这封信，表示您已读到上面的提醒。',
    },
    { type: 'signature', lines: ['家长签名', '与孩子的关系', '日期'] },
  ],
};
