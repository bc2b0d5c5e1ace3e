import type { Block } from '@shared/domain/letter';
import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { aria } from '../../components/aria';
import type { LinkedPictures } from '../../lib/letter-pictures';
import { classNames } from '../../components/class-names';
import styles from './letter.module.css';
import { LetterPicture, NO_PICTURES } from './letter-picture';
import { LetterTable } from './letter-table';

export interface LetterProps {
  blocks: readonly Block[];
  pictures?: LinkedPictures;
  /** The block that is being read aloud; marked, so that a reader can follow. */
  spokenBlock?: number | null;
}

/** A letter as the school wrote it. Blocks are frozen with their version, so their place is their key. */
export function Letter({ blocks, pictures = NO_PICTURES, spokenBlock }: LetterProps): ReactElement {
  return (
    <View className={styles.letter}>
      {blocks.map((block, index) => (
        <LetterBlock
          key={index}
          block={block}
          pictures={pictures}
          mark={index === spokenBlock ? styles.spoken : undefined}
        />
      ))}
    </View>
  );
}

interface LetterBlockProps {
  block: Block;
  pictures: LinkedPictures;
  /** The class of a block that stands out just now. */
  mark: string | undefined;
}

function LetterBlock({ block, pictures, mark }: LetterBlockProps): ReactElement {
  switch (block.type) {
    case 'heading':
      return (
        <View className={classNames(styles.heading, mark)} {...aria({ role: 'heading', level: 2 })}>
          {block.text}
        </View>
      );
    case 'paragraph':
      return <View className={classNames(styles.paragraph, mark)}>{block.text}</View>;
    case 'emphasis':
      return <View className={classNames(styles.emphasis, mark)}>{block.text}</View>;
    case 'list':
      return <LetterList block={block} mark={mark} />;
    case 'picture':
      return <LetterPicture fileId={block.fileId} caption={block.caption} pictures={pictures} />;
    case 'table':
      return <LetterTable rows={block.rows} hasHeader={block.hasHeader} />;
    case 'signature':
      return <SignatureLines lines={block.lines} />;
  }
}

interface LetterListProps {
  block: Extract<Block, { type: 'list' }>;
  mark: string | undefined;
}

function LetterList({ block, mark }: LetterListProps): ReactElement {
  return (
    <View className={classNames(styles.list, mark)}>
      {block.items.map((item, index) => (
        <View key={index} className={styles.item}>
          <View className={styles.mark}>{block.isNumbered ? `${index + 1}.` : '·'}</View>
          <View>{item}</View>
        </View>
      ))}
    </View>
  );
}

/** On paper these are written on; here they only show where the signature belongs. */
function SignatureLines({ lines }: { lines: readonly string[] }): ReactElement {
  return (
    <View className={styles.lines}>
      {lines.map((line, index) => (
        <View key={index} className={styles.line}>
          {line}
        </View>
      ))}
    </View>
  );
}
