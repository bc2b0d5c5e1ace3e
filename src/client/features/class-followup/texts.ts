import type { Level } from '@shared/domain/notice';
import type { ChildState } from '@shared/domain/tally';

/** What a family is asked to do, as a verb: 签收 / 确认 / 阅读. */
export const LEVEL_VERBS: Record<Level, string> = { sign: '签收', confirm: '确认', read: '阅读' };

const LAST_STEP: Record<Level, string> = { sign: '签', confirm: '确认', read: '读' };

/** Where a child who is still to be reached stands, in the field's words. */
export function needName(state: Exclude<ChildState, 'answered'>, level: Level): string {
  return {
    unlinked: '未绑定',
    undelivered: '未送达',
    delivered: '已送达未读',
    opened: `已读未${LAST_STEP[level]}`,
  }[state];
}

/** What to do next for the children in a state. It helps; it blames nobody. */
export const NEXT_STEPS: Record<Exclude<ChildState, 'answered'>, string> = {
  unlinked: '家里还没有人绑定微信。打个电话，或让孩子带一张纸质信回家，收到答复后补录。',
  undelivered: '家里有人绑定了，但还没有看到通知。在班级群里提醒一次，或打个电话。',
  delivered: '通知已送到，还没有打开。在班级群里提醒一次就好。',
  opened: '已经打开看过，只差最后一步。多半是忘了，提醒一句就好。',
};

export const texts = {
  classTitle: '班级',
  tallyTitle: '签收情况',
  open: '进行中',
  past: '已结束的通知',
  statuses: { open: '进行中', closed: '已截止', withdrawn: '已撤回' },
  sent: (kind: string, day: string) => `${kind}，${day}发出`,
  due: (day: string) => `${day}截止`,
  overdue: (day: string) => `${day}已到期，现在答复的记为逾期`,
  noDeadline: '没有截止日期',
  remaining: (count: number) => `还有 ${count} 个没有答复`,
  allReached: '都答复了',
  openNotice: (title: string, rate: string) => `${title}，${rate}`,
  none: '还没有通知',
  noneDetail: '学校发出告家长书以后，这里会显示全班的签收情况。现在可以先请家长绑定孩子。',
  stale: '刚才没有刷新成功，下面是上一次的数字。',
  stillToReach: '还没有答复的',
  stillToReachNone: '都答复了',
  stillToReachNoneDetail: '这封信不用再提醒了。',
  count: (count: number) => `${count} 人`,
  record: '补录',
  recordFor: (name: string) => `给${name}补录`,
  tick: '勾选补录',
  tickNote: '收了一叠纸质回执？逐个勾上，一次补录。',
  ticked: (count: number) => (count === 0 ? '还没有勾选' : `已勾选 ${count} 人`),
  tickedRecord: (count: number) => (count === 0 ? '补录' : `补录这 ${count} 人`),
  tickStop: '不勾了',
  tickChild: (name: string) => `勾选${name}`,
  objected: '家长有异议',
  objection: (reason: string) => `家长说：${reason}`,
  objectionNext: '先和家长核对。家长可以自己在微信里答复，您也可以重新补录。',
  slip: '看照片',
  slipOf: (name: string) => `看${name}的回执照片`,
  joined: '后来转入',
  left: '已转出',
  leftNote: '转出的孩子不计入人数，留在这里备查。',
  late: '逾期',
  answered: (verb: string) => `已${verb}`,
  answeredNone: '还没有人答复。',
  showAll: (count: number) => `显示全部 ${count} 人`,
  showFewer: '收起',
  split: (parts: string) => `其中 ${parts}`,
  withdrawn: '学校已撤回这封信',
  withdrawnReason: (reason: string) => `原因：${reason}`,
  withdrawnNext: '不用再提醒，也不用补录；已经收到的答复都保留着。',
  closed: '这封信已经截止收取，不能再补录。',
  replaced: '学校更正了这封信，正在重新收答复。这里是更正前的一轮，留作记录；请到班级页打开新的一轮。',
  nudge: '发到班级群的提醒',
  nudgeNote: '只说还差几位，不点任何人的名字。',
  share: '把信发到班级群',
  copy: '复制这段话',
  copied: '已复制，去班级群粘贴',
  copyFailed: '没有复制成功，请再点一次',
} as const;
