import Taro from '@tarojs/taro';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { Page, type PageProps } from './components/page';
import { useOnline } from './lib/connection';
import { useLeftOverAnswers, type QueuedAnswer } from './lib/offline-queue';
import { canGoBack, goBack } from './lib/routes';
import { useTextSize } from './lib/text-size';

export interface ScreenProps {
  title: string;
  layout?: PageProps['layout'];
  footer?: ReactNode;
  children: ReactNode;
}

/** What every page starts with: its frame, the reader's text size, and what the network and the queue are up to. */
export function Screen({ title, layout, footer, children }: ScreenProps): ReactElement {
  const { scale } = useTextSize();
  const [hasBelow] = useState(canGoBack);
  const offlineNote = useOfflineNote();
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);
  return (
    <Page
      title={title}
      textScale={scale}
      layout={layout}
      offlineNote={offlineNote}
      footer={footer}
      onBack={hasBelow ? goBack : undefined}
    >
      {children}
    </Page>
  );
}

function useOfflineNote(): string | undefined {
  const isOnline = useOnline();
  const waiting = useLeftOverAnswers().filter(isWaitingReceipt).length;
  if (!isOnline && waiting === 0) return '没有网络，显示的是上次的内容';
  if (waiting > 0) return `${waiting} 份回执已存在手机里，连上网后自动提交`;
  return undefined;
}

/** Having read a letter waits too, but that is nothing a family need think of. */
function isWaitingReceipt({ action, refusal }: QueuedAnswer): boolean {
  return action === 'sign-receipt' && refusal === null;
}
