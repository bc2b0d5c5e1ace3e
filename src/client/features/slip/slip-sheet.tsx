import { Image } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState, type ReactElement } from 'react';
import { Pressable } from '../../components/pressable';
import { Sheet } from '../../components/sheet';
import { ErrorState, LoadingState } from '../../components/states';
import { Caption } from '../../components/text';
import { readErrorText } from '../../lib/error-text';
import { addressOfLink } from '../../lib/downloads';
import styles from './slip.module.css';
import { SLIP_TEXTS } from './texts';

export interface SlipSheetProps {
  childName: string;
  /** Asks for a link that opens the photo; the server decides who gets one. */
  load: () => Promise<{ url: string }>;
  onClose: () => void;
}

/** The photo of one child's paper slip; tapped it fills the screen. */
export function SlipSheet({ childName, load, onClose }: SlipSheetProps): ReactElement {
  const [address, setAddress] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const ask = async (): Promise<void> => {
    setFailure(null);
    try {
      setAddress(addressOfLink((await load()).url));
    } catch (error) {
      setFailure(readErrorText(error));
    }
  };
  useEffect(() => {
    void ask();
    // Once, when the sheet opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <Sheet isOpen title={SLIP_TEXTS.title(childName)} onClose={onClose}>
      {failure ? (
        <ErrorState sentence={failure} onRetry={() => void ask()} />
      ) : address ? (
        <Pressable
          label={SLIP_TEXTS.enlarge(childName)}
          onPress={() => void Taro.previewImage({ current: address, urls: [address] })}
        >
          <Image
            className={styles.picture}
            src={address}
            mode="widthFix"
            onError={() => setFailure(SLIP_TEXTS.broken)}
            {...namedByItsButton}
          />
          <Caption>{SLIP_TEXTS.whoSees}</Caption>
        </Pressable>
      ) : (
        <LoadingState cards={1} />
      )}
    </Sheet>
  );
}

/** The button around it carries the name: the picture itself must not be read out a second time. */
const namedByItsButton = process.env.TARO_ENV === 'weapp' ? {} : { nativeProps: { alt: '' } };
