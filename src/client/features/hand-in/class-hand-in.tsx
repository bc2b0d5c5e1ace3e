import type { ActionInput, ActionOutput } from '@shared/contracts';
import { goalRate } from '@shared/domain/rates';
import { reportText } from '@shared/domain/report-text';
import type { ReactElement } from 'react';
import { callAction } from '../../lib/cloud-client';
import { FileList, type FileChoice } from './file-list';
import { HandInButton } from './hand-in-button';
import { ReportBlock } from './report-block';
import { texts } from './texts';

type TallyView = ActionOutput<'get-tally'>;
type Sheet = ActionInput<'print-notice'>['sheet'];

export interface ClassHandInProps {
  schoolId: string;
  classId: string;
  tally: TallyView;
}

/** What a class teacher prints and hands in of one notice. */
export function ClassHandIn(props: ClassHandInProps): ReactElement {
  return <HandInButton>{() => <ClassPapers {...props} />}</HandInButton>;
}

function ClassPapers({ schoolId, classId, tally }: ClassHandInProps): ReactElement {
  const place = { schoolId, classId, noticeId: tally.noticeId, round: tally.round };
  const sheetOf = (sheet: Sheet, title: string, detail: string): FileChoice => ({
    kind: sheet,
    title,
    detail,
    offer: () => callAction('print-notice', { ...place, sheet }),
  });
  const { done, total } = goalRate(tally.level, tally.counts);
  const { letterDetail, slipsForOpenDetail, receiptListDetail } = texts;
  const handOut = [
    sheetOf('letter', texts.letter, letterDetail),
    ...(done < total
      ? [sheetOf('slips-for-open', texts.slipsForOpen(total - done), slipsForOpenDetail)]
      : []),
    sheetOf('slips-for-all', texts.slipsForAll(total), slipsForOpenDetail),
  ];
  const report = reportText({ ...tally, place: tally.className, classes: null, now: Date.now() });
  return (
    <>
      <FileList
        title={texts.print}
        note={texts.printNote}
        choices={[
          ...(tally.status === 'withdrawn' ? [] : handOut),
          sheetOf('receipt-list', texts.receiptList, receiptListDetail),
        ]}
      />
      <ReportBlock text={report} />
      <FileList
        title={texts.files}
        note={texts.filesNote}
        choices={[
          {
            kind: 'workbook',
            title: texts.workbook,
            detail: texts.workbookDetail,
            offer: () => callAction('export-class-notice', place),
          },
        ]}
      />
    </>
  );
}
