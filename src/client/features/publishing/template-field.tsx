import { TOPIC_NAMES } from '@shared/domain/notice';
import type { LetterTemplate } from '@shared/letters';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Choice } from '../../components/choice';
import { Section } from '../../components/section';
import { ConfirmDialog } from '../../components/sheet';
import { fieldsOf, isUntouched, type NoticeDraft } from './draft';
import { texts } from './texts';

/** The letter itself should not be out of reach below a long list; these are the ones of the season. */
const SHOWN_AT_FIRST = 3;

export interface TemplateFieldProps {
  /** The season's first. */
  templates: readonly LetterTemplate[];
  draft: NoticeDraft;
  onChange: (part: Partial<NoticeDraft>) => void;
}

/** What the letter starts from. Changing it asks first when something was written already. */
export function TemplateField({ templates, draft, onChange }: TemplateFieldProps): ReactElement {
  const [asked, setAsked] = useState<LetterTemplate | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const isShown = ({ key }: LetterTemplate, place: number): boolean =>
    isWhole || place < SHOWN_AT_FIRST || key === draft.templateKey || key === 'blank';
  const shown = templates.filter(isShown);
  const current = templates.find(({ key }) => key === draft.templateKey);
  const take = (template: LetterTemplate): void => {
    onChange(fieldsOf(template, Date.now()));
    setAsked(null);
  };
  const choose = (key: string): void => {
    const template = templates.find((one) => one.key === key);
    if (!template || key === draft.templateKey) return;
    if (current && isUntouched(draft, current)) take(template);
    else setAsked(template);
  };
  return (
    <Section title={texts.template}>
      <Choice
        label={texts.template}
        options={shown.map((template) => ({
          value: template.key,
          label: template.name,
          detail: detailOf(template, template === templates[0]),
        }))}
        value={draft.templateKey}
        onChange={choose}
      />
      {shown.length < templates.length && (
        <Button kind="text" onPress={() => setIsWhole(true)}>
          {texts.allTemplates(templates.length)}
        </Button>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        title={texts.replaceTitle}
        text={texts.replaceText}
        confirmLabel={texts.replace}
        onConfirm={() => asked && take(asked)}
        onCancel={() => setAsked(null)}
      />
    </Section>
  );
}

function detailOf({ key, topic, answerDays }: LetterTemplate, isFirst: boolean): string {
  if (key === 'blank') return texts.blankDetail;
  const detail = texts.templateDetail(TOPIC_NAMES[topic], answerDays);
  return isFirst ? `${texts.inSeason} · ${detail}` : detail;
}
