import { View } from '@tarojs/components';
import { LETTER_LIMITS } from '@shared/domain/letter';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { TextArea } from '../../components/text-input';
import type { DraftBlock, DraftTable } from './draft';
import { DraftPicture } from './draft-picture';
import styles from './publishing.module.css';
import { TableEditor } from './table-editor';
import { BLOCK_NAMES, texts } from './texts';

/** Room that is left is told once it gets short. */
const TELL_FROM = 300;
/** The field takes more than may be sent: what is too long is told, never cut while pasting. */
const FIELD_CHARS = 30_000;

export interface BlockEditorProps {
  block: DraftBlock;
  /** The sentence when it is too long. */
  problem?: string;
  canMove: { up: boolean; down: boolean };
  /** Of a picture: what it is loaded by, once that is known. */
  pictureUrl?: string;
  onWrite: (text: string) => void;
  onWriteTable: (table: DraftTable) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onDone: () => void;
}

/** One block being written, with what can be done to it. */
export function BlockEditor(props: BlockEditorProps): ReactElement {
  const { canMove, onMove, onRemove, onDone } = props;
  return (
    <View className={styles.editor}>
      <Content {...props} />
      <View className={styles.tools}>
        <Tool name={texts.done} kind="primary" onPress={onDone} />
        {canMove.up && <Tool name={texts.up} onPress={() => onMove(-1)} />}
        {canMove.down && <Tool name={texts.down} onPress={() => onMove(1)} />}
        <Tool name={texts.remove} onPress={onRemove} />
      </View>
    </View>
  );
}

/** The fields of the block's own kind. */
function Content({ block, problem, pictureUrl, onWrite, onWriteTable }: BlockEditorProps): ReactElement {
  const kind = BLOCK_NAMES[block.type];
  if (block.table) {
    return (
      <Field label={kind} error={problem}>
        <TableEditor table={block.table} onChange={onWriteTable} />
      </Field>
    );
  }
  const name = block.type === 'picture' ? texts.caption : kind;
  return (
    <>
      {block.type === 'picture' && <DraftPicture url={pictureUrl} />}
      <Field label={name} hint={hintFor(block)} error={problem}>
        <TextArea
          label={texts.editing(name)}
          value={block.text}
          maxLength={FIELD_CHARS}
          isInvalid={Boolean(problem)}
          onChange={onWrite}
        />
      </Field>
    </>
  );
}

function Tool({
  name,
  kind = 'quiet',
  onPress,
}: {
  name: string;
  kind?: 'primary' | 'quiet';
  onPress: () => void;
}): ReactElement {
  return (
    <View className={styles.tool}>
      <Button size="small" kind={kind} onPress={onPress}>
        {name}
      </Button>
    </View>
  );
}

function hintFor({ type, text }: DraftBlock): string | undefined {
  if (type === 'picture') return texts.captionHint;
  if (type === 'numbered' || type === 'dotted' || type === 'signature') return texts.oneALine;
  const left = LETTER_LIMITS.blockChars - text.trim().length;
  return left <= TELL_FROM ? texts.charsLeft(left) : undefined;
}
