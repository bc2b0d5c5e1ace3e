import type { StaffChannel } from '@shared/domain/tally';

export type KeptOutcome = 'covers' | 'already' | 'beside';

export const texts = {
  title: '补录答复',
  forChild: '给这个孩子补录',
  listTitle: (count: number) => `补录 ${count} 个孩子`,
  forChildren: '给这些孩子补录',
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
  photo: '回执照片',
  photoHint: '只拍这一个孩子的回执。照片只有班主任、学校和孩子的家长能看。',
  choosePhoto: '拍照或选一张',
  changePhoto: '换一张',
  dropPhoto: '不要照片',
  photoChosen: '已选好的回执照片',
  photoOffline: '照片要有网络才能存。可以先去掉照片补录，或连上网后再点一次；填写的内容都还在。',
  photoFailed: '这张照片没有读出来，请重新拍一张或换一张。',
  honest: '记录里会写明这是您补录的，不会当作家长本人在微信里签的。家长看得到，也可以提出异议。',
  listHonest:
    '纸质回执上已有家长签字，这里不用再写姓名。记录里会写明是您补录的；家长看得到，也可以提出异议。',
  confirm: '确认补录',
  confirmList: (count: number) => `确认补录 ${count} 人`,
  outcomes: {
    covers: '已补录',
    already: '您之前已经补录过了',
    beside: '家里刚刚已经答复，这一份也一起留存了',
  } satisfies Record<KeptOutcome, string>,
  listDone: (count: number) => `已补录 ${count} 人`,
  someRefused: (count: number) => `${count} 个孩子没有补录成功：`,
  refusedLine: (name: string, why: string) => `${name}：${why}`,
  waiting: '没有网络，已存在手机里，连上网后自动补录',
  queueLabel: (child: string, title: string) => `${child} · ${title}（补录）`,
  manyChildren: (first: string, count: number) => `${first} 等 ${count} 人`,
  unsentTitle: '还没有送到学校的补录',
  unsentWaiting: '已存在手机里，连上网后自动补录，不用再录一遍。',
  unsentRefused: '没有补录成功',
  putAway: '知道了',
} as const;

/** The ways an answer reaches a teacher outside WeChat, and when to choose which. */
export const CHANNEL_OPTIONS: { value: StaffChannel; label: string; detail: string }[] = [
  { value: 'paper', label: '纸质', detail: '收到了家长签字的纸质回执' },
  { value: 'phone', label: '电话', detail: '在电话里念给家长听，家长答应了' },
  { value: 'visit', label: '家访', detail: '上门当面告诉了家长' },
];
