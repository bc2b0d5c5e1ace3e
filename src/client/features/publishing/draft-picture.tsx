import { Image } from '@tarojs/components';
import type { ReactElement } from 'react';
import { addressOfLink } from '../../lib/downloads';
import styles from './publishing.module.css';

/** A picture of the letter while it is being written; nothing until its link is there. */
export function DraftPicture({ url }: { url?: string }): ReactElement | null {
  if (!url) return null;
  return (
    <Image className={styles.picture} src={addressOfLink(url)} mode="aspectFit" {...namedByItsCaption} />
  );
}

/** The caption beside it says what it is: the picture itself must not be read out a second time. */
const namedByItsCaption = process.env.TARO_ENV === 'weapp' ? {} : { nativeProps: { alt: '' } };
