import type { LetterTemplate } from '@shared/letters';
import type { ReactElement, ReactNode } from 'react';
import { Choice } from '../../components/choice';
import { Columns, Section } from '../../components/section';
import { Caption, Paragraph } from '../../components/text';
import { openPage } from '../../lib/routes';
import type { SchoolClass } from './audience';
import { AudienceField } from './audience-field';
import { BodyEditor } from './body-editor';
import { DeadlineField } from './deadline-field';
import { DraftKept } from './draft-kept';
import type { DraftProblems } from './draft-problems';
import { KindField } from './kind-field';
import type { PublishTask } from './publish-task';
import { SendTimeField } from './send-time-field';
import { TemplateField } from './template-field';
import { LEVEL_OPTIONS, texts } from './texts';
import { TitleField } from './title-field';
import type { Publishing } from './use-publishing';

export interface DraftFormProps {
  schoolId: string;
  task: PublishTask;
  publishing: Publishing;
  problems: DraftProblems;
  templates: readonly LetterTemplate[];
  classes: readonly SchoolClass[];
  /** Another way to begin: a letter written elsewhere. */
  letterImport: ReactNode;
}

/** Everything about a letter that can be written or chosen. */
export function DraftForm(props: DraftFormProps): ReactElement {
  const { schoolId, task, publishing, problems, templates, classes, letterImport } = props;
  const { draft, change, failure, isKept } = publishing;
  const isSigned = draft.level === 'sign' || !draft.blocks.some((block) => block.type === 'signature');
  return (
    <>
      {failure && <Paragraph tone="danger">{failure}</Paragraph>}
      <Columns
        main={
          <>
            {task.kind === 'new' && <TemplateField templates={templates} draft={draft} onChange={change} />}
            {task.kind === 'copy' && <Paragraph>{texts.copyOf(task.source.title)}</Paragraph>}
            {task.kind === 'change' && <Paragraph>{texts.changeOf}</Paragraph>}
            {letterImport}
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
            <KindField draft={draft} onChange={change} />
            <Section title={texts.level}>
              <Choice
                label={texts.level}
                options={LEVEL_OPTIONS}
                value={draft.level}
                onChange={(level) => change({ level })}
              />
              {!isSigned && <Caption>{texts.signatureHint}</Caption>}
            </Section>
            <SendTimeField
              publishAt={draft.publishAt ?? null}
              problem={problems.publishTime}
              onChange={(publishAt) => change({ publishAt })}
            />
            <DeadlineField
              schoolDay={draft.deadlineDay}
              problem={problems.deadline}
              onChange={(deadlineDay) => change({ deadlineDay })}
            />
            <AudienceField
              classes={classes}
              wish={draft}
              onChange={change}
              onImport={() => openPage('import', { schoolId })}
            />
            <DraftKept isKept={isKept} />
          </>
        }
      />
    </>
  );
}
