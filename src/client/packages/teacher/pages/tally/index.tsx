import { useState, type ReactElement } from 'react';
import { ClassTally, useClassTally } from '../../../../features/class-followup/class-tally';
import type { ChildView, TallyView } from '../../../../features/class-followup/order-by-need';
import { texts } from '../../../../features/class-followup/texts';
import { ClassHandIn } from '../../../../features/hand-in/class-hand-in';
import { RecordAnswerSheet } from '../../../../features/record-answer/record-answer-sheet';
import { UnsentRecords } from '../../../../features/record-answer/unsent-records';
import type { RecordTarget } from '../../../../features/record-answer/use-record-answer';
import { useTickedChildren } from '../../../../features/record-answer/use-ticked-children';
import { SlipSheet } from '../../../../features/slip/slip-sheet';
import { callAction } from '../../../../lib/cloud-client';
import { usePageParam } from '../../../../lib/routes';
import { Screen } from '../../../../screen';

/** One notice in one class: who is not reached yet and how to reach them. */
export default function TallyPage(): ReactElement {
  const schoolId = usePageParam('schoolId');
  const classId = usePageParam('classId');
  const noticeId = usePageParam('noticeId');
  const round = Number(usePageParam('round')) || 1;
  const place = { schoolId, classId, noticeId, round };
  const tally = useClassTally(place);
  const ticked = useTickedChildren(noticeId, classId, round);
  const [target, setTarget] = useState<RecordTarget | null>(null);
  const [slipOf, setSlipOf] = useState<ChildView | null>(null);
  const record = (
    kind: RecordTarget['kind'],
    children: readonly ChildView[],
    { versionHash, title }: TallyView,
  ): void => setTarget({ ...place, kind, versionHash, title, children });
  const settle = (done: string[]): void => {
    const left = target?.children.filter(({ studentId }) => !done.includes(studentId)) ?? [];
    setTarget(target && left.length > 0 ? { ...target, children: left } : null);
    if (target?.kind === 'list') ticked.untick(done);
    void tally.reload();
  };
  return (
    <Screen title={tally.data?.className ?? texts.tallyTitle} layout="wide">
      <UnsentRecords classId={classId} />
      <ClassTally
        state={tally}
        ticked={ticked}
        onRecord={(child, shown) => record('one', [child], shown)}
        onRecordTicked={(children, shown) => record('list', children, shown)}
        onSlip={setSlipOf}
        handIn={(shown) => <ClassHandIn schoolId={schoolId} classId={classId} tally={shown} />}
      />
      <RecordAnswerSheet target={target} onClose={() => setTarget(null)} onKept={settle} />
      {slipOf && (
        <SlipSheet
          childName={slipOf.name}
          load={() => callAction('get-class-slip', { ...place, studentId: slipOf.studentId })}
          onClose={() => setSlipOf(null)}
        />
      )}
    </Screen>
  );
}
