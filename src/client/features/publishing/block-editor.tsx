import { View } from '@tarojs/components';
import { LETTER_LIMITS } from '@shared/domain/letter';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { TextArea } from '../../components/text-input';
import type { DraftBlock } from './draft';
import styles from './publishing.module.css';
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
  onWrite: (text: string) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onDone: () => void;
}

/** One block being written, with what can be done to it. */
export function BlockEditor(props: BlockEditorProps): ReactElement {
  const { block, problem, canMove, onWrite, onMove, onRemove, onDone } = props;
  const kind = BLOCK_NAMES[block.type];
  const label = texts.editing(kind);
  return (
    <View className={styles.editor}>
      <Field label={kind} hint={hintFor(block)} error={problem}>
        <TextArea
          label={label}
          value={block.text}
          maxLength={FIELD_CHARS}
          isInvalid={Boolean(problem)}
          onChange={onWrite}
        />
      </Field>
      <View className={styles.tools}>
        <Tool name={texts.done} kind="primary" onPress={onDone} />
        {canMove.up && <Tool name={texts.up} onPress={() => onMove(-1)} />}
        {canMove.down && <Tool name={texts.down} onPress={() => onMove(1)} />}
        <Tool name={texts.remove} onPress={onRemove} />
      </View>
    </View>
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
  if (type === 'numbered' || type === 'dotted' || type === 'signature') return texts.oneALine;
  const left = LETTER_LIMITS.blockChars - text.trim().length;
  return left <= TELL_FROM ? texts.charsLeft(left) : undefined;
}
