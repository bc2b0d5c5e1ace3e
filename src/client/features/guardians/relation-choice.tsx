import { View } from '@tarojs/components';
import { RELATIONS, type Relation } from '@shared/domain/roles';
import type { ReactElement } from 'react';
import { aria } from '../../components/aria';
import { classNames } from '../../components/class-names';
import { Pressable } from '../../components/pressable';
import styles from './guardians.module.css';
import { texts } from './texts';

export interface RelationChoiceProps {
  value: Relation | null;
  onChange: (relation: Relation) => void;
}

/** What the guardian is to the child. */
export function RelationChoice({ value, onChange }: RelationChoiceProps): ReactElement {
  return (
    <View className={styles.relations} {...aria({ role: 'radiogroup', label: texts.relation })}>
      {RELATIONS.map((relation) => (
        <Pressable
          key={relation}
          className={classNames(styles.relation, relation === value && styles.chosen)}
          role="radio"
          isChecked={relation === value}
          onPress={() => onChange(relation)}
        >
          {relation}
        </Pressable>
      ))}
    </View>
  );
}
