import type { Level } from '@shared/domain/notice';

/** What families read on their list of things to do. */
export const TODO_TEXTS = {
  pageTitle: '待办',
  itemCount: (count: number) => `${count} 件待办`,
  childDone: '都办完了',
  allDone: '都办完了',
  allDoneDetail: '孩子们的信都已回复，谢谢您。学校有新的通知时，会出现在这里。',
  staleTitle: '没有刷新成功，下面是上次看到的内容',
  refresh: '刷新',
  dueToday: '今天截止',
  dueTomorrow: '明天截止',
  dueIn: (days: number) => `还有 ${days} 天`,
  undated: '不限时间',
  overdue: { read: '已过截止', confirm: '已过截止，仍可确认', sign: '已过截止，仍可签' },
  unread: '还没读',
  opened: '读过了',
  again: { read: '更正后请重新看', confirm: '更正后请重新确认', sign: '更正后请重新签' },
  againReason: (reason: string) => `原因：${reason}`,
  recordedTitle: (recorder: string, childName: string, channel: string) =>
    `${recorder}为${childName}补录了${channel}`,
  recorders: { classTeacher: '班主任', schoolAdmin: '学校', bureauOfficer: '教育局' },
  recordedChannels: { paper: '纸质回执', phone: '电话答复', visit: '家访答复' },
  recordedFacts: (title: string, moment: string) => `${title} · ${moment}`,
  look: '看看',
  known: '知道了',
  notOurs: '不是我们家答复的',
  action: { read: '去阅读', confirm: '去确认', sign: '去签字' },
} satisfies Record<string, unknown> & Record<'overdue' | 'again' | 'action', Record<Level, string>>;
