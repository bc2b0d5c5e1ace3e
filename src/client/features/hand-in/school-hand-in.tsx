import type { ActionOutput } from '@shared/contracts';
import { reportText } from '@shared/domain/report-text';
import type { ReactElement } from 'react';
import { callAction } from '../../lib/cloud-client';
import { useAction } from '../../lib/use-action';
import { FileList } from './file-list';
import { HandInButton } from './hand-in-button';
import { ReportBlock } from './report-block';
import { texts } from './texts';

type SchoolNotice = ActionOutput<'list-notices'>['items'][number];

export interface SchoolHandInProps {
  schoolId: string;
  notice: SchoolNotice;
}

/** What a school hands in of one notice: the text for its leader, the page to sign, the whole list. */
export function SchoolHandIn(props: SchoolHandInProps): ReactElement {
  return <HandInButton>{() => <SchoolPapers {...props} />}</HandInButton>;
}

function SchoolPapers({ schoolId, notice }: SchoolHandInProps): ReactElement {
  const { data: school } = useAction('list-classes', { schoolId });
  const place = { schoolId, noticeId: notice.noticeId, round: notice.round };
  const text = reportText({
    ...notice,
    place: school?.schoolName ?? '',
    classes: notice.classes.length,
    now: Date.now(),
  });
  return (
    <>
      {school && <ReportBlock text={text} />}
      <FileList
        title={texts.print}
        note={texts.printNote}
        choices={[
          {
            kind: 'report',
            title: texts.summary,
            detail: texts.summaryDetail,
            offer: () => callAction('print-report', place),
          },
        ]}
      />
      <FileList
        title={texts.files}
        note={texts.filesNote}
        choices={[
          {
            kind: 'workbook',
            title: texts.workbook,
            detail: texts.workbookDetail,
            offer: () => callAction('export-notice', place),
          },
        ]}
      />
    </>
  );
}
