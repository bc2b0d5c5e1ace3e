import { Paragraph, Tab, TextRun } from 'docx';
import { pngOf } from '../support/png';
import { blank, centred, item, line, picture, table, wordFile } from './word-files';

/** A letter as a county's education bureau has schools send it: red head, number, table, stamp, slip to tear off. */
export const ministryLetter = (): Promise<Buffer> =>
  wordFile([
    centred('岳池县教育科技和体育局', 36, { color: 'FF0000', bold: true }),
    centred('岳教体函〔2027〕3号', 16),
    line(''),
    centred('关于做好2027年寒假学生安全工作', 22, { bold: true }),
    centred('致全县中小学生家长的一封信', 22, { bold: true }),
    line(''),
    line('尊敬的家长朋友：', { bold: true }),
    line('　　寒假将至，为了让孩子度过一个平安、愉快的假期，请您履行好监护责任，与孩子一起读完这封信。'),
    line('一、预防溺水', { bold: true }),
    line('　　冬季水面结冰不牢，请教育孩子做到“六不”：'),
    item('不私自下水游泳；', 'figures'),
    item('不擅自与他人结伴游泳；', 'figures'),
    item('不在无家长或老师带领的情况下游泳。', 'figures'),
    line('二、假期安排', { bold: true }),
    table([
      ['日期', '安排', '负责人', '电话'],
      ['1月20日', '放假离校', '各班班主任', '0826-5220001'],
      ['2月5日', '线上家访', '各班班主任', '0826-5220002'],
      ['2月22日', '返校报到', '教务处', '0826-5220003'],
    ]),
    line('发现孩子落水，请立即拨打110、120，切勿手拉手施救。', { bold: true }),
    picture('in-line', pngOf(200, 120, [40, 110, 160]), '防溺水“六不”宣传画'),
    line('岳池县教育科技和体育局', {}, { alignment: 'right' }),
    line('2027年1月15日', {}, { alignment: 'right' }),
    picture('floating'),
    line('----------------------------------------------'),
    centred('回    执', 16),
    line('　　我已认真阅读《致全县中小学生家长的一封信》，将履行监护责任。'),
    new Paragraph({
      children: [...blank('学生姓名：'), new TextRun({ children: [new Tab()] }), ...blank('班级：')],
    }),
    new Paragraph({ children: [...blank('家长签名：'), ...blank('日期：')] }),
  ]);
