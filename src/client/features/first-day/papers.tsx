import { FIRST_DAY_PAPERS, type FirstDayPaper } from '@shared/domain/first-day';
import type { ReactElement } from 'react';
import { View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FileAtHandCard } from '../../components/file-at-hand';
import { Section } from '../../components/section';
import { Caption, Paragraph } from '../../components/text';
import { callAction } from '../../lib/cloud-client';
import { useFile } from '../../lib/use-file';
import styles from './first-day.module.css';
import { texts } from './texts';

const NAMES: Record<FirstDayPaper, string> = {
  family: texts.printFamilies,
  teacher: texts.printTeachers,
};

/** The two pages to hand out. */
export function Papers({ schoolId }: { schoolId: string }): ReactElement {
  const { underWay, atHand, failure, make, finish } = useFile<FirstDayPaper>();
  return (
    <Section title={texts.papers}>
      <Card>
        <Caption>{texts.papersNote}</Caption>
        <View className={styles.actions}>
          {FIRST_DAY_PAPERS.map((paper) => (
            <Button
              key={paper}
              kind="quiet"
              size="small"
              isLoading={underWay === paper}
              onPress={() => void make(paper, () => callAction('print-first-day-paper', { schoolId, paper }))}
            >
              {NAMES[paper]}
            </Button>
          ))}
        </View>
        {atHand && (
          <FileAtHandCard fileName={atHand.fileName} step={atHand.step} onFinish={() => void finish()} />
        )}
        {failure && (
          <View {...aria({ role: 'alert' })}>
            <Paragraph tone="danger">{failure}</Paragraph>
          </View>
        )}
      </Card>
    </Section>
  );
}
