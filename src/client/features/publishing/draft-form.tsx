import { View } from '@tarojs/components';
import { LETTER_LIMITS } from '@shared/domain/letter';
import type { LetterTemplate } from '@shared/letters';
import type { ReactElement } from 'react';
import { Choice } from '../../components/choice';
import { Columns, Section } from '../../components/section';
import { Caption, Paragraph } from '../../components/text';
import { TextInput } from '../../components/text-input';
import { Field } from '../../components/field';
import { openPage } from '../../lib/routes';
import type { SchoolClass } from './audience';
import { AudienceField } from './audience-field';
import { BodyEditor } from './body-editor';
import { DeadlineField } from './deadline-field';
import type { DraftProblems } from './draft-problems';
import styles from './publishing.module.css';
import { TemplateField } from './template-field';
import { LEVEL_OPTIONS, texts } from './texts';
import type { Publishing } from './use-publishing';

const TITLE_FIELD_CHARS = 500;

export interface DraftFormProps {
  schoolId: string;
  publishing: Publishing;
  problems: DraftProblems;
  templates: readonly LetterTemplate[];
  classes: readonly SchoolClass[];
}

/** Everything about a letter that can be written or chosen. */
export function DraftForm(props: DraftFormProps): ReactElement {
  const { schoolId, publishing, problems, templates, classes } = props;
  const { draft, change, failure, isKept } = publishing;
  const isSigned = draft.level === 'sign' || !draft.blocks.some((block) => block.type === 'signature');
  return (
    <>
      {failure && <Paragraph tone="danger">{failure}</Paragraph>}
      <Columns
        main={
          <>
            <TemplateField templates={templates} draft={draft} onChange={change} />
            <TitleField
              title={draft.title}
              problem={problems.title}
              onChange={(title) => change({ title })}
            />
            <BodyEditor blocks={draft.blocks} problems={problems} onChange={(blocks) => change({ blocks })} />
          </>
        }
        side={
          <>
            <Section title={texts.level}>
              <Choice
                label={texts.level}
                options={LEVEL_OPTIONS}
                value={draft.level}
                onChange={(level) => change({ level })}
              />
              {!isSigned && <Caption>{texts.signatureHint}</Caption>}
            </Section>
            <DeadlineField
              schoolDay={draft.deadlineDay}
              problem={problems.deadline}
              onChange={(deadlineDay) => change({ deadlineDay })}
            />
            <AudienceField
              classes={classes}
              classIds={draft.classIds}
              onChange={(classIds) => change({ classIds })}
              onImport={() => openPage('import', { schoolId })}
            />
            <View>
              {isKept ? (
                <Caption>{texts.draftKept}</Caption>
              ) : (
                <Caption tone="danger">{texts.draftFull}</Caption>
              )}
            </View>
          </>
        }
      />
    </>
  );
}

interface TitleFieldProps {
  title: string;
  problem?: string;
  onChange: (title: string) => void;
}

function TitleField({ title, problem, onChange }: TitleFieldProps): ReactElement {
  const left = LETTER_LIMITS.titleChars - title.trim().length;
  return (
    <View className={styles.group}>
      <Field label={texts.letterTitle} hint={texts.titleLeft(left)} error={problem}>
        <TextInput
          label={texts.letterTitle}
          value={title}
          maxLength={TITLE_FIELD_CHARS}
          isInvalid={Boolean(problem)}
          onChange={onChange}
        />
      </Field>
    </View>
  );
}
