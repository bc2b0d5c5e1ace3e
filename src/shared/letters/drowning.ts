import type { LibraryLetter } from './letter-template';

// The six "don'ts" (六不) and the warning against hand-in-hand rescue: 教育部基础教育司《关于预防学生溺水致全国中小学生
// 家长的一封信》. What a guardian knows of a child's outing (四知道): the ministry's yearly notices on drowning. That the
// school goes on teaching and patrolling: 未成年人保护法 35. 110, 119 and 120 are the national emergency numbers.
export const DROWNING_LETTER: LibraryLetter = {
  key: 'drowning',
  name: '防溺水告家长书',
  title: '防溺水安全告家长书',
  kind: 'letter',
  topic: 'drowning',
  level: 'sign',
  answerDays: 3,
  months: [4, 5, 6, 7, 8, 9, 10],
  blocks: [
    { type: 'paragraph', text: '各位家长：' },
    {
      type: 'paragraph',
      text: '天气渐热，孩子们喜欢到水边玩。溺水往往发生在放学路上、周末和大人以为“就一会儿”的时候，而且常常没有呼救声。学校会在课堂上反复讲，也请您和我们一起，把孩子看护好。',
    },
    { type: 'heading', text: '请和孩子一起记住“六不”' },
    {
      type: 'list',
      isNumbered: true,
      items: [
        '不私自下水游泳；',
        '不擅自与他人结伴游泳；',
        '没有家长或老师带领，不下水游泳；',
        '不到没有安全设施、没有救援人员的水域游泳；',
        '不到不熟悉的水域游泳；',
        '不熟悉水性、不会施救的，不下水救人。',
      ],
    },
    { type: 'heading', text: '请您做好四件事' },
    {
      type: 'list',
      isNumbered: true,
      items: [
        '知道孩子去哪里、和谁在一起、去做什么、什么时候回来。',
        '放学后、周末和假期，有人接、有人管。您在外务工的，请与照看孩子的老人说清楚，并把照看人的电话告诉班主任。',
        '认一认家附近的池塘、水库、河道、沟渠和工地水坑，带孩子指一遍：这些地方不能去。',
        '带孩子游泳时，人在身边，眼不离开，手机放下。',
      ],
    },
    { type: 'heading', text: '遇到有人落水' },
    {
      type: 'emphasis',
      text: '孩子绝不能下水救人，更不能手拉手去救。应当大声呼喊大人，拨打 110、119 或 120，把竹竿、绳子、救生圈、空塑料桶递给或抛给落水的人。',
    },
    {
      type: 'paragraph',
      text: '看护孩子，学校和家庭各有各的责任。签收这封信，表示您已读到上面的提醒；学校该做的教育、巡查和提醒，我们会继续做好。',
    },
    { type: 'signature', lines: ['家长签名', '与孩子的关系', '日期'] },
  ],
};
