import { REPLIES } from './stand-in-replies';

const CHILD = '王晓芳';
const OF_CLASS = 'schoolId=s1&classId=c1';

interface PageCase {
  query: string;
  /** What it must show when everything answers. */
  shows: string[];
}

/** Every page with an address it is really opened by. */
export const PAGES: Record<string, PageCase> = {
  'pages/todo/index': { query: '', shows: [CHILD, '冬季防溺水告家长书'] },
  'pages/notice/index': { query: 'noticeId=n1&studentId=st1', shows: [CHILD, '发现有人落水，大声呼救'] },
  'pages/sign/index': {
    query: `noticeId=n1&studentId=st1&read=${REPLIES['get-notice'].versionHash}`,
    shows: [CHILD],
  },
  'pages/receipts/index': { query: '', shows: [CHILD, '冬季防溺水告家长书'] },
  'pages/me/index': { query: '', shows: [CHILD, '三年级2班 · 班主任'] },
  'packages/teacher/pages/class/index': { query: OF_CLASS, shows: ['冬季防溺水告家长书'] },
  'packages/teacher/pages/guardians/index': { query: OF_CLASS, shows: [CHILD] },
  'packages/teacher/pages/tally/index': { query: `${OF_CLASS}&noticeId=n1&round=1`, shows: ['赵小军'] },
  'packages/school/pages/home/index': { query: 'schoolId=s1', shows: ['冬季防溺水告家长书'] },
  'packages/school/pages/publish/index': { query: 'schoolId=s1', shows: ['1 个班、3 个孩子'] },
  'packages/school/pages/correct/index': {
    query: 'schoolId=s1&noticeId=n1',
    shows: ['家长需要重新签字吗？'],
  },
  'packages/school/pages/import/index': { query: 'schoolId=s1', shows: ['选择表格文件'] },
  'packages/school/pages/first-day/index': { query: 'schoolId=s1', shows: ['第一次使用', '老师们先试一遍'] },
  'packages/teacher/pages/trial/index': { query: '', shows: ['试读信'] },
  'packages/school/pages/classes/index': { query: 'schoolId=s1', shows: ['三年级2班'] },
  'packages/bureau/pages/home/index': { query: 'orgId=o1', shows: ['清河县教育局', '冬季防溺水告家长书'] },
  'packages/bureau/pages/notice/index': {
    query: 'orgId=o1&noticeId=on1',
    shows: ['已发到 1/1 所学校', '按学区和学校看'],
  },
  'packages/bureau/pages/publish/index': { query: 'orgId=o1', shows: ['将发给 1 所学校'] },
};
