import { View } from '@tarojs/components';
import type { Level } from '@shared/domain/notice';
import { formatRate, goalRate } from '@shared/domain/rates';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { classNames } from '../../components/class-names';
import { Pressable } from '../../components/pressable';
import { Section } from '../../components/section';
import { Caption } from '../../components/text';
import styles from './bureau.module.css';
import { countToVisit, reasonOf, type FiguresNode } from './schools-to-help';
import { texts } from './texts';

export interface NodeTableProps {
  level: Level;
  /** The whole tree the letter is for, in its order, the top first. */
  nodes: readonly FiguresNode[];
}

/** A letter by 学区, and within one by school: counts alone, in the order of the tree. */
export function NodeTable({ level, nodes }: NodeTableProps): ReactElement | null {
  const [top] = nodes;
  const [underId, setUnderId] = useState(top?.id ?? '');
  const under = nodes.find(({ id }) => id === underId) ?? top;
  if (!under) return null;
  const below = nodes.filter(({ parentId }) => parentId === under.id);
  const toVisit = countToVisit(under);
  return (
    <Section title={under.depth > 0 ? under.name : texts.byOrg}>
      {toVisit > 0 && <Caption>{texts.toVisit(toVisit)}</Caption>}
      <Card>
        <View className={styles.rows}>
          {below.map((node) => (
            <NodeRow key={node.id} level={level} node={node} onGoInto={setUnderId} />
          ))}
        </View>
      </Card>
      {under.parentId !== null && (
        <Button kind="quiet" onPress={() => setUnderId(under.parentId ?? '')}>
          {texts.upwards}
        </Button>
      )}
    </Section>
  );
}

interface NodeRowProps {
  level: Level;
  node: FiguresNode;
  onGoInto: (orgId: string) => void;
}

function NodeRow({ level, node, onGoInto }: NodeRowProps): ReactElement {
  const rate = node.counts && goalRate(level, node.counts);
  const words = rate ? `${rate.name} ${formatRate(rate)}` : '';
  const reason = reasonOf(level, node);
  const isOrg = node.kind !== 'school';
  const content = (
    <>
      <View className={classNames(styles.name, isOrg && styles.goInto)}>{node.name}</View>
      <View className={styles.rate}>{words}</View>
      <View className={styles.reason}>{reason}</View>
    </>
  );
  if (!isOrg) return <View className={styles.node}>{content}</View>;
  return (
    <Pressable
      className={styles.node}
      label={[texts.goInto(node.name), words, reason].filter(Boolean).join('，')}
      onPress={() => onGoInto(node.id)}
    >
      {content}
    </Pressable>
  );
}
