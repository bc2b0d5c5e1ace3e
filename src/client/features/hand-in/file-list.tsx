import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { FileAtHandCard } from '../../components/file-at-hand';
import { ListRow } from '../../components/list-row';
import { Caption, Heading, Paragraph } from '../../components/text';
import type { OfferedFile } from '../../lib/downloads';
import { useFile } from '../../lib/use-file';
import styles from './hand-in.module.css';
import { texts } from './texts';

export interface FileChoice {
  kind: string;
  title: string;
  detail: string;
  offer: () => Promise<OfferedFile>;
}

export interface FileListProps {
  title: string;
  note: string;
  choices: readonly FileChoice[];
}

/** Files to have made, each by a tap on its line. */
export function FileList({ title, note, choices }: FileListProps): ReactElement {
  const { underWay, atHand, failure, make, finish } = useFile<string>();
  return (
    <View>
      <Heading level="item">{title}</Heading>
      <Caption>{note}</Caption>
      <View className={styles.files}>
        {choices.map(({ kind, title: name, detail, offer }) => (
          <ListRow
            key={kind}
            title={name}
            detail={detail}
            after={underWay === kind && <View className={styles.busy}>{texts.making}</View>}
            label={texts.label(name, detail)}
            onPress={() => void make(kind, offer)}
          />
        ))}
      </View>
      {failure && <Paragraph tone="danger">{failure}</Paragraph>}
      {atHand && (
        <FileAtHandCard fileName={atHand.fileName} step={atHand.step} onFinish={() => void finish()} />
      )}
    </View>
  );
}
