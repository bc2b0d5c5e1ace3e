import { KIND_NAMES, NOTICE_KINDS, TOPIC_NAMES, TOPICS, USUAL_LEVELS } from '@shared/domain/notice';
import type { ReactElement } from 'react';
import { Section } from '../../components/section';
import { Caption } from '../../components/text';
import { Chips } from './chips';
import type { NoticeDraft } from './draft';
import { KIND_DETAILS, texts } from './texts';

export interface KindFieldProps {
  draft: Pick<NoticeDraft, 'kind' | 'topic'>;
  onChange: (part: Partial<NoticeDraft>) => void;
}

/** What kind of letter it is and what it is about. Another kind brings what that kind usually asks. */
export function KindField({ draft, onChange }: KindFieldProps): ReactElement {
  return (
    <>
      <Section title={texts.kind}>
        <Chips
          label={texts.kind}
          options={NOTICE_KINDS.map((kind) => ({ value: kind, label: KIND_NAMES[kind] }))}
          value={draft.kind}
          onChange={(kind) => onChange({ kind, level: USUAL_LEVELS[kind] })}
        />
        <Caption>{KIND_DETAILS[draft.kind]}</Caption>
      </Section>
      <Section title={texts.topic}>
        <Chips
          label={texts.topic}
          options={TOPICS.map((topic) => ({ value: topic, label: TOPIC_NAMES[topic] }))}
          value={draft.topic}
          onChange={(topic) => onChange({ topic })}
        />
      </Section>
    </>
  );
}
