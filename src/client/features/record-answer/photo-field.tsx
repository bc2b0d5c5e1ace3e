import { Image, View } from '@tarojs/components';
import { useState, type ReactElement } from 'react';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { choosePhoto, type Photo } from './photo';
import styles from './record-answer.module.css';
import { texts } from './texts';

export interface PhotoFieldProps {
  photo: Photo | null;
  onChange: (photo: Photo | null) => void;
}

/** The photo of a slip, looked at before it is sent. */
export function PhotoField({ photo, onChange }: PhotoFieldProps): ReactElement {
  const [hasFailed, setHasFailed] = useState(false);
  const choose = async (): Promise<void> => {
    setHasFailed(false);
    try {
      const chosen = await choosePhoto();
      if (chosen) onChange(chosen);
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <Field
      label={texts.photo}
      isOptional
      hint={texts.photoHint}
      error={hasFailed ? texts.photoFailed : undefined}
    >
      {photo && (
        <View className={styles.photo} {...aria({ role: 'img', label: texts.photoChosen })}>
          <Image className={styles.picture} src={photo.preview} mode="widthFix" {...namedByItsFrame} />
        </View>
      )}
      <View className={styles.photoButtons}>
        <Button kind="quiet" onPress={() => void choose()}>
          {photo ? texts.changePhoto : texts.choosePhoto}
        </Button>
        {photo && (
          <Button kind="text" onPress={() => onChange(null)}>
            {texts.dropPhoto}
          </Button>
        )}
      </View>
    </Field>
  );
}

/** The frame carries the name: the picture itself must not be read out a second time. */
const namedByItsFrame = process.env.TARO_ENV === 'weapp' ? {} : { nativeProps: { alt: '' } };
