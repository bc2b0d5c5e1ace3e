import { View } from '@tarojs/components';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Caption, Heading } from '../../components/text';
import styles from './roster-import.module.css';
import { texts } from './texts';

export interface NameListProps {
  title: string;
  note?: string;
  names: readonly string[];
}

/** Children whom the new roster changes, folded away until somebody wants to check them. */
export function NameList({ title, note, names }: NameListProps): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  if (names.length === 0) return null;
  return (
    <Card>
      <View className={styles.listHead}>
        <Heading level="item">{title}</Heading>
        <Button size="small" kind="text" onPress={() => setIsOpen(!isOpen)}>
          {isOpen ? texts.hide : texts.show(names.length)}
        </Button>
      </View>
      {note && <Caption>{note}</Caption>}
      {isOpen && <View className={styles.lines}>{names.join('、')}</View>}
    </Card>
  );
}
