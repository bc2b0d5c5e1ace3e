import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Checks, Choice } from '../../components/choice';
import { Section } from '../../components/section';
import { EmptyState } from '../../components/states';
import { Caption } from '../../components/text';
import { audienceOf, reachableClasses, type SchoolClass } from './audience';
import styles from './publishing.module.css';
import { texts } from './texts';

export interface AudienceFieldProps {
  classes: readonly SchoolClass[];
  /** Null means every class. */
  classIds: readonly string[] | null;
  onChange: (classIds: string[] | null) => void;
  /** Without classes nothing can be sent; this is the way to get them. */
  onImport: () => void;
}

/** Whom the letter goes to: the whole school or some classes, with how many of them WeChat reaches. */
export function AudienceField({ classes, classIds, onChange, onImport }: AudienceFieldProps): ReactElement {
  const reachable = reachableClasses(classes);
  if (reachable.length === 0) {
    return (
      <Section title={texts.audience}>
        <EmptyState title={texts.noRoster} action={<Button onPress={onImport}>{texts.goImport}</Button>} />
      </Section>
    );
  }
  const whole = audienceOf(classes, null);
  const chosen = audienceOf(classes, classIds);
  const scopes = [
    { value: 'all', label: texts.everyone, detail: texts.everyoneDetail(reachable.length, whole.children) },
    { value: 'some', label: texts.chosen, detail: texts.chosenDetail },
  ] as const;
  return (
    <Section title={texts.audience}>
      <Choice
        label={texts.audience}
        options={scopes}
        value={classIds === null ? 'all' : 'some'}
        onChange={(scope) => onChange(scope === 'all' ? null : [])}
      />
      {classIds !== null && (
        <Checks
          label={texts.classes}
          options={reachable.map((one) => ({
            value: one.classId,
            label: one.name,
            detail: texts.classDetail(one.students, one.linked),
          }))}
          values={classIds}
          onChange={onChange}
        />
      )}
      {chosen.classes.length === 0 ? (
        <View className={styles.problem}>{texts.audienceMissing}</View>
      ) : (
        <Caption>{texts.audienceSum(chosen.classes.length, chosen.children, chosen.linked)}</Caption>
      )}
    </Section>
  );
}
