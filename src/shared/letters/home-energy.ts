import type { LibraryLetter } from './letter-template';

// A home free of what shocks and scalds: 未成年人保护法 18. Residual-current breakers are tried every month: GB/T 13955.
// Eight metres from a fallen line outdoors: 电力安全工作规程. Gas hoses of at most two metres, none through a wall, stoves
// with flame failure protection: GB 50028, GB 55009. Cooling a burn for 15 to 20 minutes: the public advice of 国家卫生健康委.
// 95598 is the power companies' line. The school's own upkeep: 中小学幼儿园安全管理办法.
export const HOME_ENERGY_LETTER: LibraryLetter = {
  key: 'home-energy',
  name: '居家用电用气告家长书',
  title: '居家用电用气安全告家长书',
  kind: 'letter',
  topic: 'other',
  level: 'sign',
  answerDays: 3,
  months: [12, 1, 7, 8],
  blocks: [
    { type: 'paragraph', text: '各位家长：' },
    {
      type: 'paragraph',
      text: '天冷天热，家里的电和气都用得多。孩子触电、烫伤，气罐漏气，多半出在平常没留意的小毛病上。请您今天在家里转一圈，照着下面看一看、试一试。',
    },
    { type: 'heading', text: '一、用电' },
    {
      type: 'list',
      isNumbered: false,
      items: [
        '装漏电保护器，每个月按一下试验按钮，能跳闸才算好的。',
        '湿手不碰插头和开关。热水器、洗衣机的插座要接好地线。',
        '矮处的插座盖上保护盖。手机不边充边玩，不放在枕头底下充。',
        '空调、电热水器、电磁炉各用各的墙上插座，不挤在一个插线板上。',
        '不在电线下钓鱼、放风筝，不爬变压器。看见掉下来的电线，离开八米以上，打 95598。',
      ],
    },
    { type: 'heading', text: '二、用气' },
    {
      type: 'list',
      isNumbered: false,
      items: [
        '软管不长过两米，不穿墙，两头卡紧；发硬、开裂就换，换成金属波纹管更好。灶具要有熄火保护。',
        '气罐立着放，不倒着用，不用火烤、不用热水烫，不放在卧室和地下室。',
        '烧水做饭不离人。用完先关罐上或墙上的总阀，再关灶。',
        '年纪小的孩子不单独开火；大一点的孩子，教会他怎么关阀门。',
      ],
    },
    {
      type: 'emphasis',
      text: '闻到燃气味：先关阀门，再轻轻打开门窗；不动任何开关，不点火，不在屋里打电话。人都到屋外，再打燃气公司的抢修电话；着了火打 119。',
    },
    { type: 'heading', text: '三、有人触电、烫伤' },
    {
      type: 'list',
      isNumbered: true,
      items: [
        '触电：先拉电闸。拉不到，用干的木棍、竹竿把电线拨开；没断电，谁也不用手去拉他。',
        '断电后打 120。没有呼吸的，会的大人马上做心肺复苏。',
        '烫伤：马上用凉的自来水冲 15 到 20 分钟，不抹牙膏、酱油。起大水泡、烫得多的，去医院或打 120。',
      ],
    },
    {
      type: 'paragraph',
      text: '学校也在查教室、食堂和宿舍的电线、插座和燃气，课上会继续教孩子怎么用、怎么躲。签收这封信，表示您已读到上面的提醒。看出毛病自己修不了的，请找电工和燃气公司，也可以告诉班主任，我们帮着问。',
    },
    { type: 'signature', lines: ['家长签名', '与孩子的关系', '日期'] },
  ],
};
