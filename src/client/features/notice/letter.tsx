import type { Block } from '@shared/domain/letter';
import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { aria } from '../../components/aria';
import styles from './letter.module.css';
import { LetterPicture, NO_PICTURES, type LetterPictures } from './letter-picture';
import { LetterTable } from './letter-table';

export interface LetterProps {
  blocks: readonly Block[];
  pictures?: LetterPictures;
}

/** A letter as the school wrote it. Blocks are frozen with their version, so their place is their key. */
export function Letter({ blocks, pictures = NO_PICTURES }: LetterProps): ReactElement {
  return (
    <View className={styles.letter}>
      {blocks.map((block, index) => (
        <LetterBlock key={index} block={block} pictures={pictures} />
      ))}
    </View>
  );
}

function LetterBlock({ block, pictures }: { block: Block; pictures: LetterPictures }): ReactElement {
  switch (block.type) {
    case 'heading':
      return (
        <View className={styles.heading} {...aria({ role: 'heading', level: 2 })}>
          {block.text}
        </View>
      );
    case 'paragraph':
      return <View className={styles.paragraph}>{block.text}</View>;
    case 'emphasis':
      return <View className={styles.emphasis}>{block.text}</View>;
    case 'list':
      return <LetterList items={block.items} isNumbered={block.isNumbered} />;
    case 'picture':
      return <LetterPicture fileId={block.fileId} caption={block.caption} pictures={pictures} />;
    case 'table':
      return <LetterTable rows={block.rows} hasHeader={block.hasHeader} />;
    case 'signature':
      return <SignatureLines lines={block.lines} />;
  }
}

function LetterList({ items, isNumbered }: { items: readonly string[]; isNumbered: boolean }): ReactElement {
  return (
    <View className={styles.list}>
      {items.map((item, index) => (
        <View key={index} className={styles.item}>
          <View className={styles.mark}>{isNumbered ? `${index + 1}.` : '·'}</View>
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
