import { View } from '@tarojs/components';
import { useState, type ReactElement, type ReactNode } from 'react';
import styles from './stable-list.module.css';

export interface StableListProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  children: (item: T) => ReactNode;
}

/**
 * A list from which members go one by one. WeChat sends all the brothers and sisters again when one of them is taken
 * out, so each keeps its place, empty, until the list begins anew.
 */
export function StableList<T>({ items, keyOf, children }: StableListProps<T>): ReactElement {
  const keys = items.map(keyOf);
  const [places, setPlaces] = useState(keys);
  const isKept = isWithin(keys, places);
  if (!isKept) setPlaces(keys);
  const there = new Map(items.map((item) => [keyOf(item), item]));
  return (
    <>
      {(isKept ? places : keys).map((key) => {
        const item = there.get(key);
        return (
          <View key={key} className={item === undefined ? styles.gone : undefined}>
            {item !== undefined && children(item)}
          </View>
        );
      })}
    </>
  );
}

/** Whether the shorter list is the longer one with some left out, in the same order. */
function isWithin(shorter: readonly string[], longer: readonly string[]): boolean {
  let at = 0;
  for (const key of longer) if (key === shorter[at]) at += 1;
  return at === shorter.length;
}
