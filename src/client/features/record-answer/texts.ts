import type { StaffChannel } from '@shared/domain/tally';
import type { ActionOutput } from '@shared/contracts';

type Outcome = ActionOutput<'record-answer'>['outcome'];

export const texts = {
  title: '补录答复',
  forChild: '给这个孩子补录',
  channel: '家长怎么答复的',
  signer: '谁答复的',
  signerHint: '写家长的姓名，不是您自己的。',
  signerPlaceholder: '例如 王芳',
  signerMissing: '请写上答复的家长姓名。',
  signerTooLong: '姓名最多 20 个字。',
  signerBad: '姓名里有不能用的符号，请重新写。',
  channelMissing: '请选一种方式。',
  note: '备注',
  notePlaceholder: '例如 奶奶接的电话，已念给她听',
  noteTooLong: (over: number) => `备注最多 200 个字，多了 ${over} 个字。`,
  honest: '记录里会写明这是您补录的，不会当作家长本人在微信里签的。',
  confirm: '确认补录',
  outcomes: {
    covers: '已补录',
    already: '您之前已经补录过了',
    beside: '家里刚刚已经答复，这一份也一起留存了',
  } satisfies Record<Outcome, string>,
  waiting: '没有网络，已存在手机里，连上网后自动补录',
  queueLabel: (child: string, title: string) => `${child} · ${title}（补录）`,
} as const;

/** The ways an answer reaches a teacher outside WeChat, and when to choose which. */
export const CHANNEL_OPTIONS: { value: StaffChannel; label: string; detail: string }[] = [
  { value: 'paper', label: '纸质', detail: '收到了家长签字的纸质回执' },
  { value: 'phone', label: '电话', detail: '在电话里念给家长听，家长答应了' },
  { value: 'visit', label: '家访', detail: '上门当面告诉了家长' },
];
