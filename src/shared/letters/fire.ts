import type { LibraryLetter } from './letter-template';

// Whoever sees a fire reports it, and reporting is free: 消防法 44. E-bikes neither parked nor charged in halls and
// stairways: 高层民用建筑消防安全管理规定 37. Minors do not fight forest fires: 森林防火条例 35. What to do in smoke: the public
// advice of 国家消防救援局. Drills at school: 教育部《中小学幼儿园应急疏散演练指南》. 119 is the national fire number.
export const FIRE_LETTER: LibraryLetter = {
  key: 'fire',
  name: '消防安全告家长书',
  title: '消防安全告家长书',
  kind: 'letter',
  topic: 'fire',
  level: 'sign',
  answerDays: 3,
  months: [11, 12, 1, 2],
  blocks: [
    { type: 'paragraph', text: '各位家长：' },
    {
      type: 'paragraph',
      text: '家里着火，常常从一个插线板、一只取暖器、一辆在楼道里充电的电动车开始。从冒烟到满屋看不见人，往往只有几分钟。请您今天和孩子一起，花十分钟看看家里、走走逃生的路。',
    },
    { type: 'heading', text: '一、平时做好这几样' },
    {
      type: 'list',
      isNumbered: true,
      items: [
        '电动自行车和电池不进家门、不进电梯，不在楼道里充电。',
        '取暖器、电热毯人走就关；取暖器离被子、衣服、窗帘一米以上。',
        '插线板不一个接一个地串，不压在床垫下面；发烫、开裂的马上换掉。',
        '做饭不离人。打火机、火柴放到孩子拿不着的地方。',
        '楼道、院门不堆柴火和杂物；防盗窗留一个能打开的口，钥匙放在全家都知道的地方。',
        '烧荒、上坟、放烟花，先看当地让不让、风大不大；孩子不点火。',
      ],
    },
    { type: 'heading', text: '二、着了火怎么办' },
    {
      type: 'list',
      isNumbered: true,
      items: [
        '喊醒全家，马上往外走，不收拾东西，不坐电梯。',
        '烟大时弯低身子、贴着墙走，用湿毛巾捂住口鼻。',
        '门把手烫手、门外有浓烟，就不开门：关紧门，用湿布塞住门缝，到窗口挥亮色的衣服呼救。',
        '身上着了火不要跑，躺下来打滚。',
        '到了安全的地方打 119，说清哪个村哪栋房、烧的什么、有没有人没出来，再派人到路口接消防车。有人受伤打 120。',
        '油锅起火，关火、盖锅盖，不浇水；电器起火，先拉电闸。',
      ],
    },
    {
      type: 'emphasis',
      text: '孩子只要做三件事：跑出来、喊大人、打 119。不救火，不回去拿东西，也不上山救火。',
    },
    { type: 'heading', text: '三、今晚和孩子走一遍' },
    {
      type: 'paragraph',
      text: '从床边走到门外，怎么走最快？这条路走不通，走哪里？出来以后在哪棵树、哪盏灯下面会合？家里有老人的，谁去扶？说定了，孩子就不慌。',
    },
    {
      type: 'paragraph',
      text: '学校会继续定期演练疏散，教孩子报火警、学逃生，查好校里的线路和消防器材。签收这封信，表示您已读到上面的提醒。家里线路老、没地方充电，也可以告诉班主任，我们帮着联系。',
    },
    { type: 'signature', lines: ['家长签名', '与孩子的关系', '日期'] },
  ],
};
