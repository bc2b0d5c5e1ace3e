import type { LibraryLetter } from './letter-template';

// Helmet and belt: 道路交通安全法 51; child seats: 未成年人保护法 18; riding ages: 道路交通安全法实施条例 72. Overloaded
// vehicles, lorries and tractors: 道路交通安全法 49, 50, 55. Entrusting a carer in writing and telling the school and
// the village: 未成年人保护法 22-23. 96110 is the police's anti-fraud line. The school's duty of care: 未成年人保护法 35.
export const WINTER_BREAK_LETTER: LibraryLetter = {
  key: 'winter-break',
  name: '寒假安全告家长书',
  title: '寒假安全告家长书',
  kind: 'letter',
  topic: 'winter',
  level: 'sign',
  answerDays: 5,
  months: [11, 12, 1, 2],
  blocks: [
    { type: 'paragraph', text: '各位家长：' },
    {
      type: 'paragraph',
      text: '寒假将至，孩子在家的时间长了，走亲访友、外出玩耍也多了。为了让孩子平安过年、平安返校，请您抽几分钟读完这封信，并念给孩子听。',
    },
    { type: 'heading', text: '一、冰面和水边' },
    {
      type: 'paragraph',
      text: '看起来结实的冰，承不住一个孩子。请告诉孩子：不上河面、塘面、水库的冰，不在水边推搡玩闹。看到有人落水，大声喊大人，拨打 110、119 或 120，不下水、不踏冰施救。',
    },
    { type: 'heading', text: '二、取暖和用电用气' },
    {
      type: 'list',
      isNumbered: false,
      items: [
        '烧煤、烧炭取暖时，烟道要通、窗户留缝，睡前把火封好；室内不用炭火盆过夜。头晕、恶心、没力气，先开窗、到屋外，再拨打 120。',
        '电热毯、小太阳人走就关，周围一米内不放被褥衣物；电动自行车和电池不进屋充电。',
        '用完燃气关总阀。闻到气味，先关阀门再开窗，不开灯、不打电话，到屋外再求助。',
      ],
    },
    { type: 'heading', text: '三、路上' },
    {
      type: 'list',
      isNumbered: false,
      items: [
        '骑乘电动自行车、摩托车戴好头盔，坐汽车系好安全带，年幼的孩子坐儿童座椅。',
        '未满 12 周岁不在路上骑自行车，未满 16 周岁不骑电动自行车。',
        '不坐超员车、货车车厢、农用车和没有牌照的车。',
      ],
    },
    { type: 'heading', text: '四、烟花和人多的地方' },
    {
      type: 'paragraph',
      text: '当地规定不能燃放的，请不要燃放；可以燃放的，由大人点、孩子远看，不捡没响的炮，不往井盖、下水道里扔。赶集、看灯、逛庙会，牵住孩子的手，先说好走散了在哪里等。',
    },
    { type: 'heading', text: '五、上网和压岁钱' },
    {
      type: 'paragraph',
      text: '约定每天用手机的时间和地方。凡是让孩子拍付款码、报验证码、加群领皮肤或“解除冻结”的，都是骗局。拿不准，先问大人，或拨打反诈专线 96110。',
    },
    { type: 'heading', text: '六、谁在照看孩子' },
    {
      type: 'emphasis',
      text: '请让孩子身边始终有一位说得出、找得到的大人。您外出务工或不能照看时，请写明委托给谁、从哪天到哪天，并告诉班主任和所在的村（居）委会。',
    },
    {
      type: 'paragraph',
      text: '假期里有任何困难，请联系班主任。签收这封信，表示您已读到上面的提醒；学校的值班和提醒，假期照常。',
    },
    { type: 'signature', lines: ['家长签名', '与孩子的关系', '日期'] },
  ],
};
