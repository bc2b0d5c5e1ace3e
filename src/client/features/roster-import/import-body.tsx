import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, type ReactElement } from 'react';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/states';
import { Caption, Heading, Paragraph } from '../../components/text';
import { replacePage } from '../../lib/routes';
import { LastImport } from './last-import';
import styles from './roster-import.module.css';
import { RosterPreviewView } from './roster-preview';
import { SheetExample } from './sheet-example';
import { TemplateButton } from './template-button';
import { texts } from './texts';
import type { RosterImport } from './use-roster-import';

/** An import, step by step: choose a file, see what it would change, see that it is done. */
export function ImportBody({
  schoolId,
  rosterImport,
}: {
  schoolId: string;
  rosterImport: RosterImport;
}): ReactElement {
  const { step, choose, retry, failure } = rosterImport;
  switch (step.name) {
    case 'start':
      return (
        <View className={styles.start}>
          <SheetExample />
          <Button onPress={() => void choose()}>{texts.choose}</Button>
          <ChooseHint />
          <TemplateButton schoolId={schoolId} />
        </View>
      );
    case 'uploading':
    case 'reading':
      return <Working name={step.name} fileName={step.file.name} />;
    case 'failed':
      return (
        <View className={styles.start}>
          <Card tone="warn">
            <Heading level="item">{texts.failedTitle}</Heading>
            <Caption tone="warn">{step.file.name}</Caption>
            <Paragraph>{step.sentence}</Paragraph>
          </Card>
          <Button onPress={() => void choose()}>{texts.chooseAnother}</Button>
          {step.remedy === 'again' && (
            <Button kind="quiet" onPress={() => void retry()}>
              {texts.retry}
            </Button>
          )}
          <SheetExample />
        </View>
      );
    case 'preview':
      return (
        <RosterPreviewView
          schoolId={schoolId}
          fileName={step.file.name}
          preview={step.preview}
          failure={failure}
        />
      );
    case 'done':
      return <Done schoolId={schoolId} rosterId={step.rosterId} {...step.imported} />;
  }
}

function Done(props: {
  schoolId: string;
  rosterId: string;
  classes: number;
  students: number;
}): ReactElement {
  const { schoolId, rosterId, classes, students } = props;
  // It takes the place of a long page that was scrolled down.
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), []);
  return (
    <View className={styles.start}>
      <EmptyState
        mood="done"
        title={texts.doneTitle}
        detail={`${texts.doneFacts(classes, students)}。${texts.doneNext}`}
      />
      <LastImport schoolId={schoolId} rosterId={rosterId} />
      <Button onPress={() => replacePage('classes', { schoolId })}>{texts.seeClasses}</Button>
      <Button kind="quiet" onPress={() => replacePage('publish', { schoolId })}>
        {texts.publish}
      </Button>
    </View>
  );
}

function Working({ name, fileName }: { name: 'uploading' | 'reading'; fileName: string }): ReactElement {
  return (
    <View className={styles.working} {...aria({ role: 'status', live: 'polite' })}>
      <View className={styles.wheel} />
      <Heading>{texts.working[name]}</Heading>
      <Caption>{texts.workingDetail(fileName)}</Caption>
    </View>
  );
}

/** On a phone a file can only come out of a chat; a browser opens its own dialogue. */
function ChooseHint(): ReactElement | null {
  return process.env.TARO_ENV === 'weapp' ? <Caption>{texts.chooseHint}</Caption> : null;
}
