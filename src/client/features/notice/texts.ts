import type { Level } from '@shared/domain/notice';
import type { Channel } from '@shared/domain/tally';

/** What families read around a letter. The letter itself is the school's. */
export const NOTICE_TEXTS = {
  pageTitle: '学校来信',
  from: (sender: string, day: string) => `${sender} · ${day}`,
  corrected: (version: number) => `学校更正过这封信，下面是第 ${version} 版的内容。`,
  askedAgain: {
    read: '学校更正了这封信，请重新看一遍。',
    confirm: '学校更正了这封信，请重新确认。之前的确认留作记录。',
    sign: '学校更正了这封信，请重新签字。之前的签字留作记录。',
  },
  askedBecause: (reason: string) => `原因：${reason}`,
  deadline: {
    read: (day: string) => `阅读截止：${day}`,
    confirm: (day: string) => `确认截止：${day}`,
    sign: (day: string) => `签字截止：${day}`,
  },
  overdue: {
    read: '已过截止时间，仍请阅读',
    confirm: '已过截止时间，现在确认仍然有效',
    sign: '已过截止时间，现在签字仍然有效',
  },
  withdrawnTitle: '学校已撤回这封信',
  withdrawnReason: (reason: string) => `原因：${reason}`,
  withdrawnNoReply: '不需要再签字或确认。',
  closed: '这封信已经截止收取回执。如果您还想回复，请联系班主任补录。',
  answered: { read: '已阅读', confirm: '已确认', sign: '已签收' },
  answeredFor: (childName: string, answered: string) => `${childName}的这封信${answered}`,
  answeredBy: (who: string, channel: string, moment: string) => `${who} · ${channel} · ${moment}`,
  answeredVia: (channel: string, moment: string) => `${channel} · ${moment}`,
  signerWithRelation: (name: string, relation: string) => `${name}（${relation}）`,
  channels: { wechat: '微信', paper: '纸质', phone: '电话', visit: '家访' },
  seeReceipt: '查看回执',
  readNoted: '已经记下您读过了，不需要再回复。',
  sign: (childName: string) => `为 ${childName} 签字`,
  confirm: (childName: string) => `${childName} 的信，确认已读`,
  readOn: { sign: '读到最后就可以签', confirm: '读到最后就可以确认' },
  listen: { silent: '听一听', speaking: '暂停', paused: '接着听' },
  listenLabel: { silent: '把这封信念给我听', speaking: '暂停朗读', paused: '接着朗读' },
  notSpoken: '没有念出来，请自己读一读',
  spokenTo: (childName: string) => `这封信，是给${childName}家里的。`,
  spokenToParents: '各位家长，学校来信。',
  besideTitle: { sign: '您也想签一份吗？', confirm: '您也想确认一下吗？' },
  besideDetail: '孩子的这一份已经有了，您不用再做什么。想留一份自己的，也可以，会和它放在一起。',
  beside: { sign: '我也签一份', confirm: '我也确认一下' },
  bodySize: (label: string) => `字：${label}`,
  bodySizeLabel: (label: string) => `字的大小，现在是${label}，点一下换一种`,
  picture: '图片',
  enlarge: (caption: string) => `${caption || '图片'}，点开看大图`,
  pictureBroken: (caption: string) => (caption ? `图片没有显示出来：${caption}` : '这里的图片没有显示出来。'),
  reloadPicture: '重新加载',
  chooseChild: '这封信是给哪个孩子看的？',
} satisfies Record<string, unknown> & {
  deadline: Record<Level, (day: string) => string>;
  overdue: Record<Level, string>;
  answered: Record<Level, string>;
  channels: Record<Channel, string>;
};
