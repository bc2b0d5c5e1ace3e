import { useState, type ReactElement } from 'react';
import { ClassTally, useClassTally } from '../../../../features/class-followup/class-tally';
import type { ChildView, TallyView } from '../../../../features/class-followup/order-by-need';
import { texts } from '../../../../features/class-followup/texts';
import { RecordAnswerSheet } from '../../../../features/record-answer/record-answer-sheet';
import type { RecordTarget } from '../../../../features/record-answer/use-record-answer';
import { usePageParam } from '../../../../lib/routes';
import { Screen } from '../../../../screen';

/** One notice in one class: who is not reached yet and how to reach them. */
export default function TallyPage(): ReactElement {
  const schoolId = usePageParam('schoolId');
  const classId = usePageParam('classId');
  const noticeId = usePageParam('noticeId');
  const round = Number(usePageParam('round')) || 1;
  const tally = useClassTally({ schoolId, classId, noticeId, round });
  const [target, setTarget] = useState<RecordTarget | null>(null);
  const record = ({ studentId, name }: ChildView, { versionHash, title }: TallyView): void =>
    setTarget({ schoolId, classId, noticeId, round, versionHash, title, studentId, studentName: name });
  const close = (): void => setTarget(null);
  return (
    <Screen title={tally.data?.className ?? texts.tallyTitle} layout="wide">
      <ClassTally state={tally} onRecord={record} />
      <RecordAnswerSheet
        target={target}
        onClose={close}
        onDone={() => {
          close();
          void tally.reload();
        }}
      />
    </Screen>
  );
}
