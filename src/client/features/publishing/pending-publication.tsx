import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ConfirmDialog } from '../../components/sheet';
import { Heading, Paragraph } from '../../components/text';
import styles from './publishing.module.css';
import { texts } from './texts';
import type { Publishing } from './use-publishing';

/**
 * A letter that was sent without an answer coming back. Sending it again unchanged is safe; changing it first would
 * leave the school believing that families read the new text.
 */
export function PendingPublication({ publishing }: { publishing: Publishing }): ReactElement {
  // It takes the place of a long page that was scrolled down.
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), []);
  const [isAsking, setIsAsking] = useState(false);
  const { draft, failure, isSending, publish, rewrite } = publishing;
  return (
    <View className={styles.done}>
      <Card tone="warn">
        <Heading level="item">{texts.pendingTitle}</Heading>
        <Paragraph>{texts.pendingDetail(draft.title)}</Paragraph>
      </Card>
      {failure && <Paragraph tone="danger">{failure}</Paragraph>}
      <Button isLoading={isSending} onPress={() => void publish(draft.sentTo ?? draft.classIds ?? [])}>
        {texts.resend}
      </Button>
      <Button kind="text" isDisabled={isSending} onPress={() => setIsAsking(true)}>
        {texts.rewrite}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={texts.rewriteTitle}
        text={texts.rewriteText}
        confirmLabel={texts.rewriteConfirm}
        kind="danger"
        onConfirm={() => {
          setIsAsking(false);
          rewrite();
        }}
        onCancel={() => setIsAsking(false)}
      />
    </View>
  );
}
