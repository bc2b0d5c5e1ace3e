import type { ReactElement } from 'react';
import { View } from '@tarojs/components';
import { Choice } from '../../components/choice';
import { Field } from '../../components/field';
import { Columns, Section } from '../../components/section';
import { Paragraph } from '../../components/text';
import { TextArea } from '../../components/text-input';
import { BodyEditor } from './body-editor';
import { DeadlineField } from './deadline-field';
import { DraftKept } from './draft-kept';
import styles from './publishing.module.css';
import { texts } from './texts';
import { TitleField } from './title-field';
import type { Correction } from './use-correction';

export interface CorrectionFormProps {
  schoolId: string;
  correction: Correction;
}

/** The letter's text to put right, and the one question that matters: do families have to answer again? */
export function CorrectionForm({ schoolId, correction }: CorrectionFormProps): ReactElement {
  const { draft, change, problems, failure, isKept } = correction;
  return (
    <>
      {failure && <Paragraph tone="danger">{failure}</Paragraph>}
      <Columns
        main={
          <>
            <Paragraph>{texts.correctIntro}</Paragraph>
            <TitleField
              title={draft.title}
              problem={problems.title}
              onChange={(title) => change({ title })}
            />
            <BodyEditor
              schoolId={schoolId}
              blocks={draft.blocks}
              problems={problems}
              onChange={(blocks) => change({ blocks })}
            />
          </>
        }
        side={
          <>
            <AskingField correction={correction} />
            <DraftKept isKept={isKept} />
          </>
        }
      />
    </>
  );
}

function AskingField({ correction }: { correction: Correction }): ReactElement {
  const { source, draft, change, problems } = correction;
  return (
    <>
      <Section title={texts.asking(source.level)}>
        <Choice
          label={texts.asking(source.level)}
          options={[
            { value: 'same', ...texts.askSame(source.level) },
            { value: 'again', ...texts.askAgain(source.level) },
          ]}
          value={draft.asking}
          onChange={(asking) => change({ asking })}
        />
        {problems.unchanged && <View className={styles.problem}>{problems.unchanged}</View>}
      </Section>
      {draft.asking === 'again' && (
        <>
          <Field
            label={texts.againReason}
            hint={texts.againReasonHint}
            error={draft.reason === '' ? undefined : problems.reason}
          >
            <TextArea
              label={texts.againReason}
              value={draft.reason}
              placeholder={texts.againReasonPlaceholder}
              isInvalid={draft.reason !== '' && Boolean(problems.reason)}
              onChange={(reason) => change({ reason })}
            />
          </Field>
          <DeadlineField
            schoolDay={draft.deadlineDay}
            problem={problems.deadline}
            onChange={(deadlineDay) => change({ deadlineDay })}
          />
        </>
      )}
    </>
  );
}
