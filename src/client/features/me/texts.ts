import type { StaffRoleName } from '@shared/domain/roles';

/** What people read about themselves: their children, their roles, their settings. */
export const ME_TEXTS = {
  pageTitle: '我的',
  children: '我的孩子',
  noChildren: '还没有绑定孩子。获取绑定码念给班主任，老师录入后就绑好了。',
  linkAnother: '再绑定一个孩子',
  linkAnotherDetail: '获取绑定码，念给那个孩子的班主任。家里其他人要绑定，请用他自己的微信打开这里获取。',
  youAre: (name: string, relation: string) => `您是${relation}（${name}）`,
  textSize: '字的大小',
  textSizeSample: '孩子平安，全家安心。',
  receipts: '回执',
  receiptsDetail: '签过的信、时间和签名，随时可查',
  roles: '我的工作',
  roleNames: { classTeacher: '班主任', schoolAdmin: '学校管理员', bureauOfficer: '教育局' },
  roleEntry: (scope: string) => `进入 ${scope}`,
  alsoParent: '您也是学生家长？在「我的」里获取绑定码，就能收到自己孩子的信。',
  privacy: '隐私',
  privacyText:
    '这里只保存孩子的姓名、班级、您与孩子的关系和您签过的回执，只用于学校通知的送达与签收。不收集位置和照片，不向其他家长公开。如需更正或删除，请联系班主任。',
  tabs: { todo: '待办', receipts: '回执', me: '我的' },
} satisfies Record<string, unknown> & { roleNames: Record<StaffRoleName, string> };
