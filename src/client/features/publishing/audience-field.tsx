import { AUDIENCE_LODGINGS } from '@shared/domain/notice';
import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Checks, Choice } from '../../components/choice';
import { Section } from '../../components/section';
import { EmptyState } from '../../components/states';
import { Caption } from '../../components/text';
import {
  audienceOf,
  gradesOf,
  knowsLodging,
  reachableClasses,
  type Audience,
  type AudienceWish,
  type SchoolClass,
} from './audience';
import { Chips } from './chips';
import styles from './publishing.module.css';
import { texts } from './texts';

export interface AudienceFieldProps {
  classes: readonly SchoolClass[];
  wish: AudienceWish;
  onChange: (wish: Partial<AudienceWish>) => void;
  /** Without classes nothing can be sent; this is the way to get them. */
  onImport: () => void;
}

type Scope = 'all' | 'grades' | 'some';

const WISHES: Record<Scope, Pick<AudienceWish, 'classIds' | 'grades'>> = {
  all: { classIds: null, grades: null },
  grades: { classIds: null, grades: [] },
  some: { classIds: [], grades: null },
};

/** Whom the letter goes to: the whole school, grades or classes, of them all or a part, and how many that reaches. */
export function AudienceField({ classes, wish, onChange, onImport }: AudienceFieldProps): ReactElement {
  const reachable = reachableClasses(classes);
  if (reachable.length === 0) {
    return (
      <Section title={texts.audience}>
        <EmptyState title={texts.noRoster} action={<Button onPress={onImport}>{texts.goImport}</Button>} />
      </Section>
    );
  }
  const grades = gradesOf(classes);
  const scope: Scope = wish.grades ? 'grades' : wish.classIds === null ? 'all' : 'some';
  const whole = audienceOf(classes, WISHES.all);
  const scopes = [
    { value: 'all', label: texts.everyone, detail: texts.everyoneDetail(reachable.length, whole.children) },
    ...(grades.length > 1
      ? [{ value: 'grades', label: texts.byGrade, detail: texts.byGradeDetail } as const]
      : []),
    { value: 'some', label: texts.chosen, detail: texts.chosenDetail },
  ] as const;
  return (
    <Section title={texts.audience}>
      <Choice
        label={texts.audience}
        options={scopes}
        value={scope}
        onChange={(next) => onChange(WISHES[next])}
      />
      {wish.grades && (
        <Checks
          label={texts.grades}
          options={grades.map((one) => ({
            value: one.grade,
            label: one.grade,
            detail: texts.gradeDetail(one.classes.length, studentsOf(one.classes)),
          }))}
          values={wish.grades}
          onChange={(chosen) => onChange({ grades: chosen })}
        />
      )}
      {scope === 'some' && (
        <Checks
          label={texts.classes}
          options={reachable.map((one) => ({
            value: one.classId,
            label: one.name,
            detail: texts.classDetail(one.students, one.linked),
          }))}
          values={wish.classIds ?? []}
          onChange={(classIds) => onChange({ classIds })}
        />
      )}
      {knowsLodging(reachable) && (
        <Chips
          label={texts.lodging}
          options={AUDIENCE_LODGINGS.map((value) => ({ value, label: texts.lodgingName(value) }))}
          value={wish.lodging ?? 'all'}
          onChange={(lodging) => onChange({ lodging })}
        />
      )}
      <AudienceSum audience={audienceOf(classes, wish)} wish={wish} />
    </Section>
  );
}

function AudienceSum({ audience, wish }: { audience: Audience; wish: AudienceWish }): ReactElement {
  const { classes, children, linked, lodging, unknownLodging } = audience;
  if (classes.length === 0) return <View className={styles.problem}>{missingWords(wish)}</View>;
  return (
    <>
      <Caption>
        {linked === null
          ? texts.lodgingSum(lodging, classes.length, children)
          : texts.audienceSum(classes.length, children, linked)}
      </Caption>
      {unknownLodging > 0 && <Caption tone="warn">{texts.lodgingUnknown(unknownLodging)}</Caption>}
    </>
  );
}

function missingWords({ classIds, grades, lodging }: AudienceWish): string {
  if (grades?.length === 0) return texts.gradeMissing;
  if (classIds?.length === 0) return texts.audienceMissing;
  return lodging && lodging !== 'all' ? texts.lodgingMissing : texts.audienceMissing;
}

function studentsOf(classes: readonly SchoolClass[]): number {
  return classes.reduce((sum, { students }) => sum + students, 0);
}
