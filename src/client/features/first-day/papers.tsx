import { FIRST_DAY_PAPERS, type FirstDayPaper } from '@shared/domain/first-day';
import { useState, type ReactElement } from 'react';
import { View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Section } from '../../components/section';
import { Caption, Paragraph } from '../../components/text';
import { callAction } from '../../lib/cloud-client';
import { saveDownload } from '../../lib/downloads';
import { readErrorText } from '../../lib/error-text';
import styles from './first-day.module.css';
import { texts } from './texts';

const NAMES: Record<FirstDayPaper, string> = {
  family: texts.printFamilies,
  teacher: texts.printTeachers,
};

/** The two pages to hand out. */
export function Papers({ schoolId }: { schoolId: string }): ReactElement {
  const [underWay, setUnderWay] = useState<FirstDayPaper | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const print = async (paper: FirstDayPaper): Promise<void> => {
    setUnderWay(paper);
    setFailure(null);
    try {
      await saveDownload(await callAction('print-first-day-paper', { schoolId, paper }));
    } catch (error) {
      setFailure(readErrorText(error));
    } finally {
      setUnderWay(null);
    }
  };
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
              onPress={() => void print(paper)}
            >
              {NAMES[paper]}
            </Button>
          ))}
        </View>
        {failure && (
          <View {...aria({ role: 'alert' })}>
            <Paragraph tone="danger">{failure}</Paragraph>
          </View>
        )}
      </Card>
    </Section>
  );
}
