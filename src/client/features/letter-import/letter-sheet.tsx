import { textOfBlock, type Block } from '@shared/domain/letter';
import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Section, Stack } from '../../components/section';
import { Sheet } from '../../components/sheet';
import { Caption, Heading, Paragraph } from '../../components/text';
import styles from './letter-import.module.css';
import { texts } from './texts';
import type { ReadLetter } from './use-letter-import';

export interface LetterSheetProps {
  /** Null while nothing was read. */
  letter: ReadLetter | null;
  hasText: boolean;
  onTake: (letter: ReadLetter) => void;
  onClose: () => void;
}

/** What came out of the file, what did not, and whether it shall be the letter. */
export function LetterSheet({ letter, hasText, onTake, onClose }: LetterSheetProps): ReactElement | null {
  if (!letter) return null;
  const footer = (
    <Stack>
      {hasText && <Caption tone="warn">{texts.replaces}</Caption>}
      <Button onPress={() => onTake(letter)}>{hasText ? texts.takeInstead : texts.take}</Button>
      <Button kind="text" onPress={onClose}>
        {texts.leave}
      </Button>
    </Stack>
  );
  return (
    <Sheet isOpen title={texts.sheetTitle} onClose={onClose} footer={footer}>
      <Section title={texts.cameIn}>
        {letter.title ? (
          <Heading level="item">{letter.title}</Heading>
        ) : (
          <Caption tone="warn">{texts.noTitle}</Caption>
        )}
        <Paragraph>{factsOf(letter.blocks)}</Paragraph>
        <Caption>{`${texts.begins}：${beginningOf(letter.blocks)}`}</Caption>
      </Section>
      <View className={styles.lost}>
        {letter.lost.length === 0 ? (
          <Paragraph>{texts.allCame}</Paragraph>
        ) : (
          <Section title={texts.lost}>
            {letter.lost.map((sentence) => (
              <View key={sentence} className={styles.loss}>
                <View className={styles.mark}>·</View>
                <View>{sentence}</View>
              </View>
            ))}
          </Section>
        )}
      </View>
    </Sheet>
  );
}

function factsOf(blocks: readonly Block[]): string {
  const count = (type: Block['type']): number => blocks.filter((block) => block.type === type).length;
  const tables = count('table');
  const pictures = count('picture');
  return texts.facts(blocks.length - tables - pictures, tables, pictures);
}

const SHOWN_CHARS = 60;

/** Enough to see that it is the right letter. */
function beginningOf(blocks: readonly Block[]): string {
  const chars = Array.from(blocks.map(textOfBlock).filter(Boolean).join(' '));
  return chars.length > SHOWN_CHARS ? `${chars.slice(0, SHOWN_CHARS).join('')}…` : chars.join('');
}
