import { LETTER_LIMITS } from '@shared/domain/letter';
import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Field } from '../../components/field';
import { TextInput } from '../../components/text-input';
import styles from './publishing.module.css';
import { texts } from './texts';

/** The field takes more than may be sent: what is too long is told, never cut while pasting. */
const TITLE_FIELD_CHARS = 500;

export interface TitleFieldProps {
  title: string;
  problem?: string;
  onChange: (title: string) => void;
}

/** The letter's title, with the room that is left. */
export function TitleField({ title, problem, onChange }: TitleFieldProps): ReactElement {
  const left = LETTER_LIMITS.titleChars - title.trim().length;
  return (
    <View className={styles.group}>
      <Field label={texts.letterTitle} hint={texts.titleLeft(left)} error={problem}>
        <TextInput
          label={texts.letterTitle}
          value={title}
          maxLength={TITLE_FIELD_CHARS}
          isInvalid={Boolean(problem)}
          onChange={onChange}
        />
      </Field>
    </View>
  );
}
