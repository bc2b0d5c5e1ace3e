import type { ActionOutput } from '@shared/contracts';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/states';
import { Heading, Paragraph } from '../../components/text';
import styles from './bureau.module.css';
import { texts } from './texts';

export interface OrgPublishedProps {
  published: ActionOutput<'publish-org-notice'>;
  onBack: () => void;
}

/** After a letter was sent: how far it came, what still happens by itself, and where it cannot arrive. */
export function OrgPublished({ published, onBack }: OrgPublishedProps): ReactElement {
  // It takes the place of a long page that was scrolled down.
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), []);
  const { reached, schools, unreached } = published;
  const waiting = unreached.filter(({ reason }) => reason === 'waiting').length;
  const missed = unreached.filter(({ reason }) => reason !== 'waiting');
  return (
    <>
      <EmptyState mood="done" title={texts.sentTitle} detail={texts.sentFacts(reached, schools)} />
      {waiting > 0 && <Paragraph>{texts.waiting(waiting)}</Paragraph>}
      {missed.length > 0 && (
        <Card tone="warn">
          <Heading level="item">{texts.notReached}</Heading>
          <View className={styles.helped}>
            {missed.map(({ schoolId, name, reason }) => (
              <View key={schoolId} className={styles.node}>
                <View className={styles.name}>{name}</View>
                <View className={styles.reason}>{texts.unreached[reason]}</View>
              </View>
            ))}
          </View>
        </Card>
      )}
      <Button onPress={onBack}>{texts.back}</Button>
    </>
  );
}
