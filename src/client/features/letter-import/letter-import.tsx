import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Stack } from '../../components/section';
import { Caption, Heading, Paragraph } from '../../components/text';
import { say } from '../../lib/toast';
import styles from './letter-import.module.css';
import { LetterSheet } from './letter-sheet';
import { texts } from './texts';
import { useLetterImport, type LetterImportState, type ReadLetter } from './use-letter-import';

export interface LetterImportProps {
  schoolId: string;
  /** Whether something was written that the file's text would replace. */
  hasText: boolean;
  onTake: (letter: ReadLetter) => void;
}

/** Brings a letter in that was written in Word, says what could not come along, and asks before it takes its place. */
export function LetterImport({ schoolId, hasText, onTake }: LetterImportProps): ReactElement {
  const state = useLetterImport(schoolId);
  const { step, choose, close } = state;
  const take = (letter: ReadLetter): void => {
    onTake(letter);
    close();
    say(texts.taken);
  };
  return (
    <View className={styles.import}>
      {step.name === 'failed' && <Failed state={state} step={step} />}
      {step.name === 'uploading' || step.name === 'reading' ? (
        <View className={styles.working} {...aria({ role: 'status', live: 'polite' })}>
          <View className={styles.wheel} />
          <Heading level="item">{texts.working[step.name]}</Heading>
          <Caption>{texts.workingDetail(step.file.name)}</Caption>
        </View>
      ) : (
        <Stack>
          <Button kind="quiet" onPress={() => void choose()}>
            {step.name === 'failed' ? texts.chooseAnother : texts.choose}
          </Button>
          <Caption>{texts.chooseNote}</Caption>
          <ChooseHint />
        </Stack>
      )}
      <LetterSheet
        letter={step.name === 'read' ? step.letter : null}
        hasText={hasText}
        onTake={take}
        onClose={close}
      />
    </View>
  );
}

type FailedStep = Extract<LetterImportState['step'], { name: 'failed' }>;

function Failed({ state: { retry }, step }: { state: LetterImportState; step: FailedStep }): ReactElement {
  return (
    <Card tone="warn">
      <Stack>
        <Heading level="item">{texts.failedTitle}</Heading>
        <Caption tone="warn">{step.file.name}</Caption>
        <Paragraph>{step.sentence}</Paragraph>
        {step.remedy === 'again' && (
          <Button kind="quiet" size="small" onPress={() => void retry()}>
            {texts.retry}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

/** On a phone a file can only come out of a chat; a browser opens its own dialogue. */
function ChooseHint(): ReactElement | null {
  return process.env.TARO_ENV === 'weapp' ? <Caption>{texts.chooseHint}</Caption> : null;
}
