import type { ActionOutput } from '@shared/contracts';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { Section } from '../../components/section';
import { Caption } from '../../components/text';
import { texts } from './texts';

export type ClassView = ActionOutput<'get-class'>;
export type StudentView = ClassView['students'][number];

/** How many children have a guardian linked. */
export function countLinked(students: readonly StudentView[]): number {
  return students.filter((student) => student.guardians.length > 0).length;
}

export interface StudentRowsProps {
  title: string;
  students: readonly StudentView[];
  onLink: (student: StudentView) => void;
}

/** Children with the guardians linked to each, in class order. */
export function StudentRows({ title, students, onLink }: StudentRowsProps): ReactElement | null {
  if (students.length === 0) return null;
  return (
    <Section title={title} aside={<Caption>{texts.count(students.length)}</Caption>}>
      <Card tone="flush">
        {students.map((student) => (
          <StudentRow key={student.studentId} student={student} onLink={() => onLink(student)} />
        ))}
      </Card>
    </Section>
  );
}

function StudentRow({ student, onLink }: { student: StudentView; onLink: () => void }): ReactElement {
  const { name, number, guardians } = student;
  const isLinked = guardians.length > 0;
  const linked = guardians.map((guardian) => texts.guardian(guardian.name, guardian.relation)).join('、');
  return (
    <ListRow
      title={name}
      detail={isLinked ? linked : number && texts.number(number)}
      after={
        <Button
          size="small"
          kind={isLinked ? 'text' : 'quiet'}
          label={isLinked ? texts.addAnotherFor(name) : texts.linkFor(name)}
          onPress={onLink}
        >
          {isLinked ? texts.addAnother : texts.link}
        </Button>
      }
    />
  );
}
