import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FileAtHandCard } from '../../components/file-at-hand';
import { Caption, Heading } from '../../components/text';
import { callAction } from '../../lib/cloud-client';
import { useFile } from '../../lib/use-file';
import { LongList } from './long-list';
import styles from './roster-import.module.css';
import { texts } from './texts';
import type { RosterPreview } from './use-roster-import';

/** The rows that were not read, each with its reason, and the same rows as a sheet to mend. */
export function FaultyRows({
  schoolId,
  preview,
}: {
  schoolId: string;
  preview: RosterPreview;
}): ReactElement | null {
  const { rosterId, faults, keptFaults } = preview;
  const { underWay, atHand, failure, make, finish } = useFile<'faulty-rows'>();
  const ask = (): Promise<void> =>
    make('faulty-rows', () => callAction('export-faulty-rows', { schoolId, rosterId }));
  if (faults.length === 0) return null;
  return (
    <Card tone="warn">
      <Heading level="item">{`${texts.faultsTitle}（${faults.length}）`}</Heading>
      <Remarks remarks={faults} />
      <View className={styles.mend}>
        <Button kind="quiet" isLoading={underWay !== null} onPress={() => void ask()}>
          {texts.mend}
        </Button>
      </View>
      {failure && <Caption tone="danger">{failure}</Caption>}
      {atHand && (
        <FileAtHandCard fileName={atHand.fileName} step={atHand.step} onFinish={() => void finish()} />
      )}
      {keptFaults < faults.length && <Caption tone="warn">{texts.mendFirst(keptFaults)}</Caption>}
      <Caption tone="warn">{texts.faultsNote}</Caption>
    </Card>
  );
}

/** What was left open in rows that are taken all the same. */
export function Notes({ notes }: { notes: RosterPreview['notes'] }): ReactElement | null {
  if (notes.length === 0) return null;
  return (
    <Card>
      <Heading level="item">{`${texts.notesTitle}（${notes.length}）`}</Heading>
      <Remarks remarks={notes} />
    </Card>
  );
}

function Remarks({ remarks }: { remarks: RosterPreview['faults'] }): ReactElement {
  // Several sheets have a row 2 each, so a row's number alone is no key.
  const lines = remarks.map(({ row, reason }) => (
    <View key={`${row} ${reason}`} className={styles.line}>
      {texts.fault(row, reason)}
    </View>
  ));
  return (
    <View className={styles.lines}>
      <LongList lines={lines} />
    </View>
  );
}
