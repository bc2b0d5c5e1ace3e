import type { Strokes } from '@shared/domain/strokes';
import { Image, View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { aria } from '../aria';
import styles from './signature.module.css';
import { strokesPicture } from './strokes-picture';

/** The paper around it carries the name: the picture itself must not be read out a second time. */
const namedByItsPaper = process.env.TARO_ENV === 'weapp' ? {} : { nativeProps: { alt: '' } };

/** A stored signature, on paper as it was written. */
export function SignatureDrawing({
  strokes,
  signerName,
}: {
  strokes: Strokes;
  signerName: string;
}): ReactElement {
  return (
    <View className={styles.paper} {...aria({ role: 'img', label: `${signerName}的手写签名` })}>
      <Image className={styles.drawing} src={strokesPicture(strokes)} mode="aspectFit" {...namedByItsPaper} />
    </View>
  );
}
