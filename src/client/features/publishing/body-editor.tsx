import { View } from '@tarojs/components';
import { countChars } from '@shared/domain/letter';
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { classNames } from '../../components/class-names';
import { Pressable } from '../../components/pressable';
import { Section } from '../../components/section';
import { Caption } from '../../components/text';
import { useLetterPictures } from '../../lib/letter-pictures';
import { AddBlock } from './add-block';
import { BlockEditor } from './block-editor';
import { BlockText } from './block-text';
import { toBlocks, type DraftBlock, type DraftBlockType } from './draft';
import type { DraftProblems } from './draft-problems';
import { addBlock, moveBlock, removeBlock, restoreBlock, writeBlock, writeTable } from './edit-blocks';
import styles from './publishing.module.css';
import { BLOCK_NAMES, texts } from './texts';

/** On a phone a template is longer than two screens; what is chosen below it should not be out of reach. */
const SHOWN_AT_FIRST = 3;

export interface BodyEditorProps {
  blocks: readonly DraftBlock[];
  problems: DraftProblems;
  /** Whose pictures the letter shows; without it none can be added. */
  schoolId?: string;
  onChange: (blocks: DraftBlock[]) => void;
}

/** The text of the letter: it reads as a letter, and the block that is tapped is written in. */
export function BodyEditor({ blocks, problems, schoolId, onChange }: BodyEditorProps): ReactElement {
  const fileIds = blocks.flatMap(({ fileId }) => (fileId ? [fileId] : []));
  const { links } = useLetterPictures(schoolId ?? '', fileIds);
  const pictureOf = ({ fileId }: DraftBlock): string | undefined =>
    links.find((link) => link.fileId === fileId)?.url;
  const [writingId, setWritingId] = useState<string | null>(null);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const [removed, setRemoved] = useState<{ block: DraftBlock; place: number } | null>(null);
  // What must be mended is never hidden.
  const isWhole = isUnfolded || Object.keys(problems.blocks).length > 0 || blocks.length <= SHOWN_AT_FIRST;
  const remove = (block: DraftBlock): void => {
    setRemoved({ block, place: blocks.indexOf(block) });
    setWritingId(null);
    onChange(removeBlock(blocks, block.id));
  };
  const undo = (): void => {
    if (removed) onChange(restoreBlock(blocks, removed.block, removed.place));
    setRemoved(null);
  };
  const add = (type: DraftBlockType, content?: Pick<DraftBlock, 'fileId'>): void => {
    const { blocks: next, added } = addBlock(blocks, type, content);
    onChange(next);
    setWritingId(added.id);
    setIsUnfolded(true);
  };
  return (
    <Section title={texts.body} aside={<Caption>{texts.totalChars(countChars(toBlocks(blocks)))}</Caption>}>
      <Caption>{texts.bodyHint}</Caption>
      <Card tone="flush">
        {blocks.map((block, index) =>
          block.id === writingId ? (
            <BlockEditor
              key={block.id}
              block={block}
              pictureUrl={pictureOf(block)}
              problem={problems.blocks[block.id]}
              canMove={{ up: index > 0, down: index < blocks.length - 1 }}
              onWrite={(text) => onChange(writeBlock(blocks, block.id, text))}
              onWriteTable={(table) => onChange(writeTable(blocks, block.id, table))}
              onMove={(by) => onChange(moveBlock(blocks, block.id, by))}
              onRemove={() => remove(block)}
              onDone={() => setWritingId(null)}
            />
          ) : (
            <ReadBlock
              key={block.id}
              block={block}
              pictureUrl={pictureOf(block)}
              problem={problems.blocks[block.id]}
              fold={index < SHOWN_AT_FIRST || isWhole ? 'shown' : 'folded'}
              onPress={() => setWritingId(block.id)}
            />
          ),
        )}
        {!isWhole && (
          <View className={styles.unfold}>
            <Button kind="text" onPress={() => setIsUnfolded(true)}>
              {texts.unfold(blocks.length)}
            </Button>
          </View>
        )}
      </Card>
      {removed && (
        <View className={styles.undo}>
          <Caption>{texts.removed}</Caption>
          <Button size="small" kind="quiet" onPress={undo}>
            {texts.undo}
          </Button>
        </View>
      )}
      {problems.body && <View className={styles.problem}>{problems.body}</View>}
      <AddBlock schoolId={schoolId ?? null} pictures={fileIds.length} onAdd={add} />
    </Section>
  );
}

function ReadBlock({
  block,
  pictureUrl,
  problem,
  fold,
  onPress,
}: {
  block: DraftBlock;
  pictureUrl?: string;
  problem?: string;
  /** `folded` is hidden on a phone; a wide window has the room. */
  fold: 'shown' | 'folded';
  onPress: () => void;
}): ReactElement {
  return (
    <Pressable
      className={classNames(styles.block, fold === 'folded' && styles.folded)}
      label={texts.editBlock(BLOCK_NAMES[block.type], beginningOf(block))}
      onPress={onPress}
    >
      <BlockText block={block} pictureUrl={pictureUrl} />
      {problem && <View className={styles.problem}>{problem}</View>}
    </Pressable>
  );
}

function beginningOf({ text, table }: DraftBlock): string {
  return (table?.rows[0]?.join(' ') ?? text).slice(0, 40);
}
