import { View } from '@tarojs/components';
import type { Block } from '@shared/domain/letter';
import { KIND_NAMES } from '@shared/domain/notice';
import { endOfSchoolDay, formatDay } from '@shared/domain/school-day';
import type { ReactElement, ReactNode } from 'react';
import { Badge } from '../../components/badge';
import { Sheet } from '../../components/sheet';
import { Caption, Heading } from '../../components/text';
import { toBlocks, type NoticeDraft } from './draft';
import styles from './publishing.module.css';
import { texts } from './texts';

export interface PreviewSheetProps {
  draft: NoticeDraft;
  isOpen: boolean;
  onClose: () => void;
  /** Renders the text with the very component that families read it with. */
  renderLetter: (blocks: readonly Block[]) => ReactNode;
}

/** The letter as a parent will see it. */
export function PreviewSheet({ draft, isOpen, onClose, renderLetter }: PreviewSheetProps): ReactElement {
  const { title, kind, level, deadlineDay, blocks } = draft;
  const action = texts.previewAction[level];
  return (
    <Sheet isOpen={isOpen} title={texts.previewTitle} onClose={onClose}>
      <View className={styles.phone}>
        <View className={styles.phoneBar}>{texts.previewBar}</View>
        <View className={styles.phonePage}>
          <View className={styles.phoneHead}>
            <Badge tone="accent">{KIND_NAMES[kind]}</Badge>
            <Heading level="page">{title.trim() || texts.untitled}</Heading>
            <Caption>{texts.previewFrom(formatDay(Date.now()))}</Caption>
            {deadlineDay && (
              <Caption>{texts.previewDue(level, formatDay(endOfSchoolDay(deadlineDay)))}</Caption>
            )}
          </View>
          {renderLetter(toBlocks(blocks))}
        </View>
        {action && <View className={styles.phoneAction}>{action}</View>}
      </View>
    </Sheet>
  );
}
