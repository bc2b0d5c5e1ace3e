import type { LibraryLetter } from './letter-template';

// Helmet and belt: 道路交通安全法 51; riding ages: its 实施条例 72. Unregistered, overloaded, cargo vehicles and tractors:
// 道路交通安全法 8, 49, 50, 55. Parents teach by example: 未成年人保护法 16, 18. Schools and the police keep the roads to
// school: 中小学幼儿园安全管理办法, 校车安全管理条例. A signature lessens no duty of the school's: 民法典 1199-1201.
export const TRAFFIC_PLEDGE: LibraryLetter = {
  key: 'traffic-pledge',
  name: '交通安全承诺书（学年）',
  title: '新学年交通安全承诺书',
  kind: 'pledge',
  topic: 'traffic',
  level: 'sign',
  answerDays: 5,
  months: [8, 9],
  blocks: [
    {
      type: 'paragraph',
      text: '新学年开始了。上学放学这段路，一天两趟，一年几百趟。请和孩子坐下来，念一条、答应一条；家里、学校、孩子，各做各的一份。',
    },
    { type: 'heading', text: '一、孩子答应' },
    {
      type: 'list',
      isNumbered: true,
      items: [
        '走路靠边，过马路走斑马线、看红绿灯，不边走边看手机。',
        '坐电动自行车、摩托车戴头盔，坐汽车系安全带。',
        '没满 12 周岁不在马路上骑自行车，没满 16 周岁不骑电动自行车。',
        '不坐没有牌照的车、超员的车、货车、拖拉机和农用三轮车。',
        '上下车排队，车停稳再动，不在车前车后玩。',
      ],
    },
    { type: 'heading', text: '二、家长做到' },
    {
      type: 'list',
      isNumbered: true,
      items: [
        '接送时自己先戴头盔、系安全带，不超员，不逆行，喝了酒不骑车、不开车。',
        '头盔大小合适，搭扣每次扣紧。年纪小的孩子坐儿童安全座椅。',
        '不把电动自行车、摩托车、汽车给孩子骑、给孩子开。',
        '陪孩子把上学的路走一遍，指给他看：哪里车多，哪里看不见来车。',
        '到校门口停下就走，不占斑马线。',
      ],
    },
    { type: 'heading', text: '三、学校做到' },
    {
      type: 'list',
      isNumbered: true,
      items: [
        '每学期上好交通安全课，请交警来讲。',
        '上下学时，校门口有老师值守，和交警、村里一起管好秩序。',
        '问清每个孩子怎么来、怎么回，路远的、搭车的多关心。',
        '发现没牌照、超员的车接送学生，马上报告交警，也告诉家长。',
      ],
    },
    {
      type: 'emphasis',
      text: '路上出了事：先到安全的地方，有人受伤打 120，报警打 122 或 110，再给班主任打电话。',
    },
    {
      type: 'paragraph',
      text: '签字表示：上面的事，家里和孩子商量过，愿意和学校一起做到。学校教育、管理和保护孩子的责任，不会因为签了字而减少。接送有难处，请告诉班主任，我们一起想办法。',
    },
    { type: 'signature', lines: ['学生签名', '家长签名', '与孩子的关系', '日期'] },
  ],
};
