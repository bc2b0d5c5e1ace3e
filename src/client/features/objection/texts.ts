export const OBJECTION_TEXTS = {
  title: '不是我们家答复的',
  explain: (childName: string) =>
    `${childName}的这份回执会标上「家长有异议」，不再算作答复；班主任会看到您写的原因。之后您可以自己在微信里答复。`,
  reason: '怎么回事',
  reasons: ['我们家没有交过这张回执', '签字的不是孩子的家长', '没有接到电话，也没有家访', '其他'],
  ownWords: '写几句',
  ownWordsPlaceholder: '例如 那天签字的是邻居',
  reasonMissing: '请选一个原因，或写几句。',
  reasonTooLong: (over: number) => `最多 100 个字，多了 ${over} 个字。`,
  confirm: '提出异议',
  done: '已告诉班主任',
  waiting: '没有网络，已存在手机里，连上网后自动提交',
  putAway: '知道了',
  queueLabel: (childName: string, title: string) => `${childName} · ${title}（异议）`,
} as const;
