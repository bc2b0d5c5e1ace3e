import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState, type ReactElement } from 'react';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Pressable } from '../../components/pressable';
import { addressOfLink } from '../../lib/downloads';
import type { LinkedPictures } from '../../lib/letter-pictures';
import styles from './letter-picture.module.css';
import { NOTICE_TEXTS } from './texts';

/** Of a letter whose pictures cannot be linked to. */
export const NO_PICTURES: LinkedPictures = { links: [], reload: () => Promise.resolve() };

export interface LetterPictureProps {
  fileId: string;
  caption: string;
  pictures: LinkedPictures;
}

/**
 * A picture of the letter; tapped it fills the screen. Links change whenever the letter is asked for anew: one that
 * works is kept, so that the picture does not load a second time.
 */
export function LetterPicture({ fileId, caption, pictures }: LetterPictureProps): ReactElement {
  const newest = pictures.links.find((link) => link.fileId === fileId)?.url;
  const [shown, setShown] = useState(newest);
  const [broken, setBroken] = useState<string | null>(null);
  const [isLoading, setIsLoading] = useState(false);
  const url = shown && shown !== broken ? shown : newest;
  const reload = async (): Promise<void> => {
    setIsLoading(true);
    await pictures.reload().catch(() => undefined);
    setIsLoading(false);
    // The same link once more: it may have been the network that failed.
    setBroken(null);
    setShown(undefined);
  };
  if (!url || url === broken) {
    return <Missing caption={caption} isLoading={isLoading} onReload={() => void reload()} />;
  }
  const address = addressOfLink(url);
  return (
    <View className={styles.figure}>
      <Pressable
        label={NOTICE_TEXTS.enlarge(caption)}
        onPress={() => void Taro.previewImage({ current: address, urls: [address] })}
      >
        <Image
          className={styles.picture}
          src={address}
          mode="widthFix"
          onLoad={() => setShown(url)}
          onError={() => setBroken(url)}
          {...namedByItsButton}
        />
      </Pressable>
      {caption && <View className={styles.caption}>{caption}</View>}
    </View>
  );
}

/** The button around it carries the name: the picture itself must not be read out a second time. */
const namedByItsButton = process.env.TARO_ENV === 'weapp' ? {} : { nativeProps: { alt: '' } };

function Missing(props: { caption: string; isLoading: boolean; onReload: () => void }): ReactElement {
  const { caption, isLoading, onReload } = props;
  return (
    <View className={styles.missing} {...aria({ role: 'group' })}>
      <View>{NOTICE_TEXTS.pictureBroken(caption)}</View>
      <Button kind="quiet" size="small" isLoading={isLoading} onPress={onReload}>
        {NOTICE_TEXTS.reloadPicture}
      </Button>
    </View>
  );
}
