import { CHANNEL_NAMES, LEVEL_VERBS, stateName } from '@shared/domain/progress-names';
import { doneByChannel, formatRate, ratesOf } from '@shared/domain/rates';
import { groupByGrade } from '@shared/domain/figures';
import { formatEvidenceMoment } from '@shared/domain/school-day';
import { CHANNELS, type TallyCounts } from '@shared/domain/tally';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import type { ListedChild, NoticeWorkbook, WorkbookWriter } from '../ports/papers';
import { headCell, numberCell, textCell } from './workbook-cells';

/** Workbooks for staff, which open in Excel and in WPS. */
export const workbookWriter: WorkbookWriter = {
  writeNotice(workbook) {
    const sheets = [
      { sheet: '汇总', data: summaryRows(workbook), columns: [{ width: 18 }, { width: 10 }] },
      {
        sheet: '名单',
        data: childRows(workbook),
        columns: [12, 6, 12, 12, 8, 20, 20, 8, 12, 12, 12, 30].map((width) => ({ width })),
        stickyRowsCount: 1,
      },
    ];
    return writeXlsxFile(sheets).toBuffer();
  },
};

function summaryRows(workbook: NoticeWorkbook): Row[] {
  const {
    schoolName,
    title,
    level,
    counts,
    classes,
    publishedAt,
    deadlineAt,
    version,
    versionHash,
    printedAt,
  } = workbook;
  const facts: [string, string][] = [
    ['通知', title],
    ['学校', schoolName],
    ['发出时间', formatEvidenceMoment(publishedAt)],
    ['截止时间', deadlineAt === null ? '无' : formatEvidenceMoment(deadlineAt)],
    ['内容版本', `第 ${version} 版 ${versionHash}`],
    ['导出时间', formatEvidenceMoment(printedAt)],
  ];
  const head = [
    ...['范围', '学生数'],
    ...ratesOf(level, counts).flatMap(({ name }) => [name, `${name.replace('率', '')}数`]),
    ...CHANNELS.map((channel) => CHANNEL_NAMES[channel]),
    ...['逾期', '未绑定', '未送达', '发出后转入', '转出（不计入）'],
  ];
  const rows = groupByGrade(classes).flatMap(({ grade, counts: sum, classes: own }) => [
    ...(grade === null || classes.length === 1 ? [] : [figuresRow(grade, level, sum)]),
    ...own.map((one) => figuresRow(one.className, level, one.counts)),
  ]);
  const whole = classes.length === 1 ? [] : [figuresRow('全部', level, counts)];
  return [
    ...facts.map(([name, value]) => [headCell(name), textCell(value)]),
    [],
    head.map(headCell),
    ...rows,
    ...whole,
  ];
}

function figuresRow(name: string, level: NoticeWorkbook['level'], counts: TallyCounts): Row {
  const ways = new Map(doneByChannel(level, counts).map(({ channel, count }) => [channel, count]));
  return [
    textCell(name),
    numberCell(counts.total),
    ...ratesOf(level, counts).flatMap((rate) => [textCell(formatRate(rate)), numberCell(rate.done)]),
    ...CHANNELS.map((channel) => numberCell(ways.get(channel) ?? 0)),
    ...[counts.late, counts.unlinked, counts.undelivered, counts.joined, counts.left].map(numberCell),
  ];
}

function childRows({ level, version, children }: NoticeWorkbook): Row[] {
  const verb = LEVEL_VERBS[level];
  const head = [
    ...['班级', '序号', '姓名', '状态', '方式', '打开时间', `${verb}时间`, '逾期'],
    ...['签名人', '关系', '变动', '说明'],
  ];
  return [head.map(headCell), ...children.map((child) => childRow(child, level, version))];
}

function childRow(child: ListedChild, level: NoticeWorkbook['level'], version: number): Row {
  const { channel, openedAt, answeredAt, signedVersion } = child;
  const changes = [child.hasJoined && '后转入', child.hasLeft && '已转出', child.isContested && '家长有异议'];
  const older = signedVersion !== null && signedVersion !== version ? `答复的是第 ${signedVersion} 版` : null;
  return [
    textCell(child.className),
    numberCell(child.seat),
    textCell(child.name),
    textCell(stateName(child.state, level)),
    textCell(channel && CHANNEL_NAMES[channel]),
    textCell(openedAt === null ? null : formatEvidenceMoment(openedAt)),
    textCell(answeredAt === null ? null : formatEvidenceMoment(answeredAt)),
    textCell(child.isLate ? '逾期' : null),
    textCell(child.signerName),
    textCell(child.relation),
    textCell(changes.filter(Boolean).join('，')),
    textCell([child.note, older].filter(Boolean).join('；')),
  ];
}
