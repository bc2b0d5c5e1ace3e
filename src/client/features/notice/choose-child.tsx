import type { ReactElement } from 'react';
import { Card } from '../../components/card';
import { Initial, ListRow } from '../../components/list-row';
import { Section } from '../../components/section';
import type { MyChild } from '../../lib/session';
import { NOTICE_TEXTS } from './texts';

export interface ChooseChildProps {
  children: readonly MyChild[];
  /** The colour that marks a child on every page. */
  toneOf: (studentId: string) => 'accent' | 'info' | 'warn';
  onChoose: (studentId: string) => void;
}

/** A card shared into a class group names no child: a parent of several says which one it is about. */
export function ChooseChild({ children, toneOf, onChoose }: ChooseChildProps): ReactElement {
  return (
    <Section title={NOTICE_TEXTS.chooseChild}>
      <Card tone="flush">
        {children.map((child) => (
          <ListRow
            key={child.studentId}
            before={<Initial name={child.studentName.slice(-1)} tone={toneOf(child.studentId)} />}
            title={child.studentName}
            detail={`${child.className} · ${child.schoolName}`}
            label={`${child.studentName}，${child.className}`}
            onPress={() => onChoose(child.studentId)}
          />
        ))}
      </Card>
    </Section>
  );
}
