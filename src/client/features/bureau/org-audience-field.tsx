import { AUDIENCE_LODGINGS } from '@shared/domain/notice';
import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Checks, Choice } from '../../components/choice';
import { Section } from '../../components/section';
import { Caption } from '../../components/text';
import styles from './bureau.module.css';
import { GRADES, orgChoices, schoolsBelow, wishProblem, type OrgPlace, type OrgWish } from './org-places';
import { texts } from './texts';

export interface OrgAudienceFieldProps {
  places: readonly OrgPlace[];
  wish: OrgWish;
  onChange: (wish: Partial<OrgWish>) => void;
}

/** Which schools a letter goes to, and to which of their grades and children. */
export function OrgAudienceField({ places, wish, onChange }: OrgAudienceFieldProps): ReactElement {
  return (
    <>
      <Section title={texts.audience}>
        <SchoolsField places={places} wish={wish} onChange={onChange} />
      </Section>
      <Section title={texts.grades}>
        <Choice
          label={texts.grades}
          options={[
            { value: 'all', label: texts.everyGrade },
            { value: 'some', label: texts.chosenGrades },
          ]}
          value={wish.grades === null ? 'all' : 'some'}
          onChange={(scope) => onChange({ grades: scope === 'all' ? null : [] })}
        />
        {wish.grades && (
          <Checks
            label={texts.grades}
            options={GRADES.map(({ grade, name }) => ({ value: String(grade), label: name }))}
            values={wish.grades.map(String)}
            onChange={(grades) => onChange({ grades: grades.map(Number) })}
          />
        )}
      </Section>
      <Section title={texts.lodging}>
        <Choice
          label={texts.lodging}
          options={AUDIENCE_LODGINGS.map((value) => ({ value, label: texts.lodgings[value] }))}
          value={wish.lodging}
          onChange={(lodging) => onChange({ lodging })}
        />
        <AudienceSum places={places} wish={wish} />
      </Section>
    </>
  );
}

function SchoolsField({ places, wish, onChange }: OrgAudienceFieldProps): ReactElement {
  const choices = orgChoices(places);
  const whole = {
    value: 'all',
    label: texts.everySchool,
    detail: texts.everySchoolDetail(schoolsBelow(places, null).length),
  } as const;
  const some = { value: 'some', label: texts.chosenOrgs, detail: texts.chosenOrgsDetail } as const;
  return (
    <>
      <Choice
        label={texts.audience}
        options={choices.length > 0 ? [whole, some] : [whole]}
        value={wish.orgIds === null ? 'all' : 'some'}
        onChange={(scope) => onChange({ orgIds: scope === 'all' ? null : [] })}
      />
      {wish.orgIds && (
        <Checks
          label={texts.orgs}
          options={choices.map(({ place, schools }) => ({
            value: place.id,
            label: place.name,
            detail: texts.orgSchools(schools),
          }))}
          values={wish.orgIds}
          onChange={(orgIds) => onChange({ orgIds })}
        />
      )}
    </>
  );
}

function AudienceSum({ places, wish }: Omit<OrgAudienceFieldProps, 'onChange'>): ReactElement {
  const problem = wishProblem(places, wish);
  if (problem) {
    return (
      <View className={styles.problem}>{problem === 'orgs' ? texts.orgsMissing : texts.gradesMissing}</View>
    );
  }
  const schools = schoolsBelow(places, wish.orgIds);
  const withoutRoster = schools.filter(({ hasRoster }) => !hasRoster).length;
  return (
    <View>
      <Caption>{texts.audienceSum(schools.length)}</Caption>
      {withoutRoster > 0 && <Caption tone="warn">{texts.audienceNoRoster(withoutRoster)}</Caption>}
    </View>
  );
}
