import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ShareButton } from '../../components/share-button';
import { EmptyState } from '../../components/states';
import { Heading, Paragraph } from '../../components/text';
import { copyCard, letterCard, useShareCard } from '../../lib/share-card';
import { replacePage } from '../../lib/routes';
import { sendTimeWords } from './send-time-field';
import styles from './publishing.module.css';
import { texts } from './texts';
import type { Published } from './use-publishing';

export interface PublishedViewProps {
  schoolId: string;
  published: Published;
  title: string;
  onBack: () => void;
}

/** After publication: what happens next, and how to help the children WeChat does not reach. */
export function PublishedView({ schoolId, published, title, onBack }: PublishedViewProps): ReactElement {
  const { classes, children, unlinked, publishAt } = published;
  const card = letterCard({ noticeId: published.noticeId, title });
  useShareCard(card);
  // It takes the place of a long page that was scrolled down.
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), []);
  return (
    <View className={styles.done}>
      {publishAt === null ? (
        <EmptyState
          mood="done"
          title={texts.publishedTitle}
          detail={texts.publishedFacts(classes, children)}
        />
      ) : (
        <EmptyState
          mood="done"
          title={texts.scheduledTitle}
          detail={texts.scheduledFacts(sendTimeWords(publishAt), classes, children)}
        />
      )}
      {unlinked > 0 && (
        <Card tone="accent">
          <Heading level="item">{texts.unlinkedTitle(unlinked)}</Heading>
          <Paragraph>{texts.unlinkedDetail}</Paragraph>
        </Card>
      )}
      <Card>
        <Heading level="item">{texts.nextTitle}</Heading>
        {(publishAt === null ? texts.nextSteps : texts.scheduledSteps).map((step, index) => (
          <View key={step} className={styles.step}>
            <View className={styles.stepNumber}>{index + 1}</View>
            <View>{step}</View>
          </View>
        ))}
      </Card>
      {publishAt === null && <ShareButton onCopy={() => void copyCard(card)}>{texts.share}</ShareButton>}
      <Button onPress={onBack}>{texts.backHome}</Button>
      {unlinked > 0 && (
        <Button kind="quiet" onPress={() => replacePage('classes', { schoolId })}>
          {texts.seeClasses}
        </Button>
      )}
    </View>
  );
}
