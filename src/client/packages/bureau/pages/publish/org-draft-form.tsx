import type { LetterTemplate } from '@shared/letters';
import type { ReactElement } from 'react';
import { Choice } from '../../../../components/choice';
import { Columns, Section } from '../../../../components/section';
import { Paragraph } from '../../../../components/text';
import { OrgAudienceField } from '../../../../features/bureau/org-audience-field';
import type { OrgPlace } from '../../../../features/bureau/org-places';
import { BodyEditor } from '../../../../features/publishing/body-editor';
import { DeadlineField } from '../../../../features/publishing/deadline-field';
import { DraftKept } from '../../../../features/publishing/draft-kept';
import type { DraftProblems } from '../../../../features/publishing/draft-problems';
import { KindField } from '../../../../features/publishing/kind-field';
import { TemplateField } from '../../../../features/publishing/template-field';
import { LEVEL_OPTIONS, texts } from '../../../../features/publishing/texts';
import { TitleField } from '../../../../features/publishing/title-field';
import type { OrgPublishing } from './use-org-publishing';

export interface OrgDraftFormProps {
  publishing: OrgPublishing;
  problems: DraftProblems;
  templates: readonly LetterTemplate[];
  places: readonly OrgPlace[];
}

/** A letter for schools: written as a school writes one, for orgs and grades instead of classes. */
export function OrgDraftForm({ publishing, problems, templates, places }: OrgDraftFormProps): ReactElement {
  const { draft, change, failure, isKept } = publishing;
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
            <KindField draft={draft} onChange={change} />
            <Section title={texts.level}>
              <Choice
                label={texts.level}
                options={LEVEL_OPTIONS}
                value={draft.level}
                onChange={(level) => change({ level })}
              />
            </Section>
            <DeadlineField
              schoolDay={draft.deadlineDay}
              problem={problems.deadline}
              onChange={(deadlineDay) => change({ deadlineDay })}
            />
            <OrgAudienceField
              places={places}
              wish={draft.wish}
              onChange={(part) => change({ wish: { ...draft.wish, ...part } })}
            />
            <DraftKept isKept={isKept} />
          </>
        }
      />
    </>
  );
}
