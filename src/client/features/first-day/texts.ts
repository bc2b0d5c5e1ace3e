import type { FirstDayStep } from '@shared/domain/first-day';

interface StepTexts {
  title: string;
  detail: string;
}

const STEPS: Record<FirstDayStep, StepTexts> = {
  decision: {
    title: '学校定下来：用，怎么用',
    detail: '校长办公会定下谁管理、谁来发信、纸质和电话照样算。定好了，在这里打个勾。',
  },
  'family-letter': {
    title: '先用纸质信告诉家长',
    detail: '打印「给家长的一页纸」随学生带回家：这是什么、怎么绑定、不用手机的家庭怎么办。',
  },
  roster: {
    title: '导入花名册',
    detail: '从教务导出的表格直接上传，先预览、后生效，一天之内可以撤销。',
  },
  'staff-trial': {
    title: '老师们先试一遍',
    detail: '把试读信发到教师群，每位老师读一遍、签一次。试签的名字不会保存。',
  },
  pilot: {
    title: '选一个班先用',
    detail: '给一个班发第一封信，看看绑定、阅读、签收哪一步卡住了，改好再铺开。',
  },
  everyone: {
    title: '全校各班都用起来',
    detail: '每个班都发出过通知，就算走完了。没绑上的家庭，送纸质信、打电话。',
  },
};

export const texts = {
  title: '第一次使用',
  intro: '六步走完，全校就用起来了。顺序可以自己定，照这个顺序最省心。',
  steps: STEPS,
  done: '已完成',
  next: '下一步',
  doneOn: (day: string) => `${day}打勾`,
  progress: (done: number, total: number) => `已完成 ${done}/${total}`,
  card: '第一次使用：还差几步',
  cardNext: (title: string) => `下一步：${title}`,
  tick: '打勾',
  untick: '取消打勾',
  print: '打印',
  printFamilies: '打印给家长的一页纸',
  printTeachers: '打印给班主任的一页纸',
  import: '导入花名册',
  share: '发试读信到教师群',
  tryIt: '自己先试一遍',
  publish: '发告家长书',
  papers: '两张一页纸',
  papersEntry: '打印给家长、班主任的一页纸',
  papersNote: 'A4 一页，打印出来就能发。',
  offline: '网络没有连上，还没有记下。请连上网后再点一次。',
  trialCard: '请老师们先试一遍：读信、签字，试签不保存',
} as const;
