import type { LibraryLetter } from './letter-template';

// Helmet and belt (一盔一带): 道路交通安全法 51 and the campaign of 公安部交通管理局 of 2020. Child seats: 未成年人保护法 18.
// Bicycles from 12, e-bikes from 16: 道路交通安全法实施条例 72. Licences: 道路交通安全法 19. Unregistered, overloaded, cargo
// vehicles and tractors: 道路交通安全法 8, 49, 50, 55. 122 is the national number for road accidents. That the school
// goes on teaching and guarding its gate: 未成年人保护法 35.
export const TRAFFIC_LETTER: LibraryLetter = {
  key: 'traffic',
  name: '交通安全告家长书',
  title: '交通安全告家长书：一盔一带，平安上学',
  kind: 'letter',
  topic: 'traffic',
  level: 'sign',
  answerDays: 3,
  months: [2, 3, 9, 10],
  blocks: [
    { type: 'paragraph', text: '各位家长：' },
    {
      type: 'paragraph',
      text: '孩子每天上学放学，都要走一段路、坐一段车。不少事故就出在最熟的那段路上：赶时间没戴头盔，后排没系安全带，图省事搭了辆农用车。下面这些小事，请您和孩子一起做到。',
    },
    { type: 'heading', text: '一、头盔和安全带，天天都要' },
    {
      type: 'list',
      isNumbered: false,
      items: [
        '骑电动自行车、摩托车接送，大人孩子都戴好头盔，搭扣扣紧，再近的路也戴。',
        '坐汽车，前排后排都系安全带。年纪小的孩子坐儿童安全座椅，不抱在怀里，不坐副驾驶。',
        '不把头和手伸出车窗、天窗；车停稳了，看清后面没有车，再从右边下。',
      ],
    },
    { type: 'heading', text: '二、多大的孩子骑什么车' },
    {
      type: 'list',
      isNumbered: false,
      items: [
        '不满 12 周岁，不在马路上骑自行车、三轮车。',
        '不满 16 周岁，不骑电动自行车。',
        '摩托车、三轮摩托、汽车要有驾驶证才能开，不让孩子开，也不让孩子在路上学着开。',
      ],
    },
    { type: 'heading', text: '三、这些车不坐' },
    {
      type: 'emphasis',
      text: '没有牌照的车、超员的车、货车车厢、拖拉机和农用三轮车，再顺路也不让孩子坐。看到接送学生的车超员，请打 122 或 110，也告诉班主任。',
    },
    { type: 'heading', text: '四、走路也要看' },
    {
      type: 'list',
      isNumbered: false,
      items: [
        '过马路走斑马线、看红绿灯，左看右看再过，牵住小孩子的手。',
        '不在路上追跑，不边走边看手机，不从停着的车前车后突然跑出来。',
        '天黑、下雨、起雾，给孩子穿颜色亮的衣服。大货车转弯时离远些，司机看不见车边的人。',
      ],
    },
    { type: 'heading', text: '五、万一出了事' },
    {
      type: 'paragraph',
      text: '先退到路边安全的地方。有人受伤打 120，报警打 122 或 110，记下对方车牌；伤得重的人，等急救的人来再挪动。然后给班主任打个电话。',
    },
    {
      type: 'paragraph',
      text: '学校会继续上好交通安全课，管好上下学时的校门口，和交警一起查接送学生的车。签收这封信，表示您已读到上面的提醒。家里有难处，比如没人接送、没有合适的头盔，请告诉班主任，我们一起想办法。',
    },
    { type: 'signature', lines: ['家长签名', '与孩子的关系', '日期'] },
  ],
};
