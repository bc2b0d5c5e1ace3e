import type { Channel } from '@shared/domain/tally';

/** What families read of their own proofs. */
export const RECEIPTS_TEXTS = {
  pageTitle: '回执',
  detailTitle: '回执详情',
  allChildren: '全部孩子',
  childChoice: '看哪个孩子的回执',
  empty: '还没有回执',
  emptyDetail: '签过或确认过的信会留在这里，什么时候签的、签的是哪些文字，随时可查。',
  emptyForChild: (childName: string) => `${childName} 还没有回执`,
  more: '再看早一些的',
  channels: { wechat: '微信', paper: '纸质', phone: '电话', visit: '家访' },
  recordedBy: {
    wechat: '微信',
    paper: '纸质，由学校补录',
    phone: '电话，由学校补录',
    visit: '家访，由学校补录',
  },
  line: (who: string, channel: string, moment: string) => `${who} · ${channel} · ${moment}`,
  signerWithRelation: (name: string, relation: string) => `${name}（${relation}）`,
  late: '逾期',
  facts: {
    letter: '信件',
    signer: '签字人',
    answerer: '回复人',
    channel: '方式',
    answeredAt: '学校收到的时间',
    tappedAt: '手机上点按的时间',
    note: '备注',
    version: '内容版本',
  },
  onTime: '按时',
  momentWith: (moment: string, note: string) => `${moment}（${note}）`,
  covers: '这是孩子的正式回执。',
  beside: '另一位家长的回执在先，这一份一并保存。',
  signature: '手写签名',
  text: '当时签收的文字',
  showText: '查看全文',
  hideText: '收起全文',
  digest: '文字指纹',
  digestMeaning: '指纹由当时的全部文字算出。文字改动一个字，指纹就不一样，所以谁也不能事后换掉您签过的内容。',
  version: (version: number) => `第 ${version} 版`,
} satisfies Record<string, unknown> & {
  channels: Record<Channel, string>;
  recordedBy: Record<Channel, string>;
};
