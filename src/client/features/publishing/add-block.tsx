import { View } from '@tarojs/components';
import { LETTER_LIMITS } from '@shared/domain/letter';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Caption } from '../../components/text';
import type { DraftBlock, DraftBlockType } from './draft';
import styles from './publishing.module.css';
import { BLOCK_NAMES, texts } from './texts';
import { useKeepPicture } from './use-keep-picture';

const ADDABLE: readonly DraftBlockType[] = ['paragraph', 'heading', 'numbered', 'emphasis', 'table'];

export interface AddBlockProps {
  /** Whose pictures the letter shows; null where none can be added. */
  schoolId: string | null;
  /** The pictures in the letter so far. */
  pictures: number;
  onAdd: (type: DraftBlockType, content?: Pick<DraftBlock, 'fileId'>) => void;
}

/** What can be put at the end of the letter. */
export function AddBlock({ schoolId, pictures, onAdd }: AddBlockProps): ReactElement {
  return (
    <View className={styles.tools}>
      {ADDABLE.map((type) => (
        <View key={type} className={styles.tool}>
          <Button size="small" kind="quiet" onPress={() => onAdd(type)}>
            {texts.add(BLOCK_NAMES[type])}
          </Button>
        </View>
      ))}
      {schoolId !== null && (
        <AddPicture
          schoolId={schoolId}
          isFull={pictures >= LETTER_LIMITS.pictures}
          onAdd={(fileId) => onAdd('picture', { fileId })}
        />
      )}
    </View>
  );
}

interface AddPictureProps {
  schoolId: string;
  isFull: boolean;
  onAdd: (fileId: string) => void;
}

function AddPicture({ schoolId, isFull, onAdd }: AddPictureProps): ReactElement {
  const { choose, isKeeping, failure } = useKeepPicture(schoolId);
  const add = async (): Promise<void> => {
    const fileId = await choose();
    if (fileId) onAdd(fileId);
  };
  return (
    <>
      <View className={styles.tool}>
        <Button
          size="small"
          kind="quiet"
          isLoading={isKeeping}
          isDisabled={isFull}
          onPress={() => void add()}
        >
          {texts.addPicture}
        </Button>
      </View>
      {isFull && <Caption>{texts.picturesFull}</Caption>}
      {failure && <Caption tone="danger">{failure}</Caption>}
    </>
  );
}
