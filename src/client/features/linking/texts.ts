/** How a family is linked to its child. */
export const LINKING_TEXTS = {
  helpTitle: '先和孩子绑定',
  helpDetail: '绑定后，学校发给孩子的信会出现在这里，家里每位家长都可以各自绑定。',
  steps: [
    '点下面的按钮，得到一个绑定码。',
    '把绑定码念给班主任听，或者当面给老师看。请不要发到群里。',
    '老师核对您和孩子的关系后录入，这里会自动出现孩子的信。',
  ],
  issue: '获取绑定码',
  issueAgain: '换一个绑定码',
  codeTitle: '请念给班主任听',
  validUntil: (moment: string) => `${moment} 前有效，只能用一次`,
  waiting: '老师录入后，这里会自动更新，不用一直等着。',
  linked: (names: readonly string[]) => `绑定好了：${names.join('、')}`,
  waitingLetter: '您之前点开过的那封信，现在可以看了',
  openWaitingLetter: '去看这封信',
  codeLabel: (spelled: string) => `绑定码 ${spelled}`,
} as const;
