import { useState } from 'react';
import { useAction, type ActionState } from '../../lib/use-action';
import type { ActionOutput } from '@shared/contracts';
import type { LetterTemplate } from '@shared/letters';
import { audienceOf, type Audience } from './audience';
import { countProblems, problemsIn, type DraftProblems } from './draft-problems';
import type { PublishTask } from './publish-task';
import { templatesAt } from './templates';
import { usePublishing, type Publishing } from './use-publishing';

export type OpenSheet = 'preview' | 'confirm' | null;

export interface PublishPageState {
  publishing: Publishing;
  templates: readonly LetterTemplate[];
  classes: ActionState<ActionOutput<'list-classes'>>;
  audience: Audience;
  problems: DraftProblems;
  /** Everything that must be mended before publishing, an empty audience too. */
  problemCount: number;
  sheet: OpenSheet;
  setSheet: (sheet: OpenSheet) => void;
  /** Publishes to the audience; the question stays open until the answer is there. */
  confirm: () => Promise<void>;
}

/** What the page of publishing knows. */
export function usePublishPage(schoolId: string, task: PublishTask): PublishPageState {
  const [templates] = useState(() => templatesAt(Date.now()));
  const [first] = templates;
  if (!first) throw new Error('there is always a template');
  const publishing = usePublishing(schoolId, task, first);
  const classes = useAction('list-classes', { schoolId });
  const [sheet, setSheet] = useState<OpenSheet>(null);
  const audience = audienceOf(classes.data?.classes ?? [], publishing.draft);
  const problems = problemsIn(publishing.draft, Date.now());
  const problemCount = countProblems(problems) + (audience.classes.length === 0 ? 1 : 0);
  const confirm = async (): Promise<void> => {
    await publishing.publish(audience.classes.map((one) => one.classId));
    setSheet(null);
  };
  return { publishing, templates, classes, audience, problems, problemCount, sheet, setSheet, confirm };
}
