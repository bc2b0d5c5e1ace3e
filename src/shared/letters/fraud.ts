import type { LibraryLetter } from './letter-template';

// 96110 calls those whom fraudsters have in hand and answers questions: 公安部 and 国家反诈中心. Lending out phone cards and
// bank accounts is forbidden: 反电信网络诈骗法 31. Guardians and schools teach the use of the net: 未成年人网络保护条例. Money
// can be stopped on its way only if the police hear of it at once: 反电信网络诈骗法 20.
export const FRAUD_LETTER: LibraryLetter = {
  key: 'fraud',
  name: '防诈骗告家长书',
  title: '防范电信网络诈骗告家长书',
  kind: 'letter',
  topic: 'fraud',
  level: 'sign',
  answerDays: 3,
  months: [1, 2, 7, 8, 9],
  blocks: [
    { type: 'paragraph', text: '各位家长：' },
    {
      type: 'paragraph',
      text: '骗子专找孩子和老人下手，放假、开学、过年收压岁钱时最多。钱几分钟就被转走，早一分钟报警，就多一分追回来的希望。请您花几分钟，把这封信念给孩子和家里的老人听。',
    },
    { type: 'heading', text: '一、骗子常这么说' },
    {
      type: 'list',
      isNumbered: false,
      items: [
        '“免费送游戏皮肤、进粉丝群领红包”：哄孩子用家长的手机扫码、转账。',
        '“你违规了，要抓你爸妈”：装成警察、客服吓唬孩子，不许他告诉家里。',
        '“我是老师，今天交资料费”：混进班级群，换上老师的头像发收款码。',
        '“在家刷单挣钱，借我用用电话卡、银行卡”：丢钱不说，借卡给别人还违法。',
        '“孩子出了车祸，快打钱”：用假声音、假视频骗老人。',
      ],
    },
    { type: 'heading', text: '二、请和孩子说好五条' },
    {
      type: 'list',
      isNumbered: true,
      items: [
        '支付密码、验证码，谁要都不给。给孩子用的手机，关掉免密支付。',
        '叫人共享屏幕、下载没听过的软件，一律不答应。',
        '凡是说“别告诉爸妈”的，就是骗子。回家马上说，大人不打不骂。',
        '群里突然要交钱，先给班主任打电话，听到本人的声音再说。',
        '老人接到要钱的电话，先挂断，再打给家里人问清楚。',
      ],
    },
    { type: 'heading', text: '三、万一已经转了钱' },
    {
      type: 'emphasis',
      text: '马上打 110 报警，说清转给谁、什么时候转的；同时打银行的客服电话，请他们帮忙止付。聊天记录、转账记录都别删。96110 打来的电话一定要接，那是公安在提醒您；拿不准的事，也可以打 96110 问。',
    },
    {
      type: 'paragraph',
      text: '孩子上了当，多半又怕又悔。先抱抱他，再一起去报警：错在骗子，不在孩子。',
    },
    {
      type: 'paragraph',
      text: '学校收费不会在群里发私人收款码；老师会看好班级群，发现冒充的马上提醒大家，课上也会继续教孩子识破骗局。签收这封信，表示您已读到上面的提醒。',
    },
    { type: 'signature', lines: ['家长签名', '与孩子的关系', '日期'] },
  ],
};
