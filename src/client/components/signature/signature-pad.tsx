import type { Strokes } from '@shared/domain/strokes';
import { Canvas, View } from '@tarojs/components';
import { forwardRef, useId, useImperativeHandle, useState } from 'react';
import { aria } from '../aria';
import { Button } from '../button';
import type { PaperSize } from './paper';
import styles from './signature.module.css';
import { useInkPad } from './use-ink-pad';

export interface SignaturePadProps {
  /** The signature after every stroke, or null while there is too little ink to be a name. */
  onChange: (strokes: Strokes | null) => void;
  /** What had been written before the app was closed. */
  draft?: Strokes | null;
}

export interface SignaturePadHandle {
  undo: () => void;
  clear: () => void;
}

/** A browser's canvas would otherwise be given a size by Taro after ours, and lose its ink. */
const sizeBeforeOurs = process.env.TARO_ENV === 'weapp' ? {} : { width: '300', height: '150' };

const TEXTS = {
  small: { invitation: '请在此处手写签名', other: '横过来写', kind: 'quiet' },
  whole: { invitation: '横着写下您的姓名', other: '写好了', kind: 'primary' },
} as const;
const OTHER: Record<PaperSize, PaperSize> = { small: 'whole', whole: 'small' };

/**
 * Paper to sign on with a finger, a stylus or a mouse. Stays paper in the dark. It can take the whole screen; it is
 * the same canvas then, since a new one would cost the phone more than the tap may.
 */
export const SignaturePad = forwardRef<SignaturePadHandle, SignaturePadProps>(
  function SignaturePad(props, ref) {
    const id = `pad${useId().replace(/\W/g, '')}`;
    const [size, setSize] = useState<PaperSize>('small');
    const { draft = null, onChange } = props;
    const { undo, clear, hasInk, listeners } = useInkPad({ id, draft, size, onChange });
    useImperativeHandle(ref, () => ({ undo, clear }), [undo, clear]);
    return (
      <View className={styles[size]}>
        <View className={styles.paper} {...aria({ role: 'group', label: '签字框，请用手指写下姓名' })}>
          {/* Emptied, not removed: a missing sibling would make WeChat move the canvas that is being drawn on. */}
          <View className={styles.invitation}>{hasInk ? '' : TEXTS[size].invitation}</View>
          <View className={styles.baseline} />
          <Canvas
            type="2d"
            id={id}
            className={styles.canvas}
            disableScroll
            {...sizeBeforeOurs}
            {...listeners}
          />
        </View>
        <View className={styles.tools}>
          <Button kind="text" size="small" onPress={undo} isDisabled={!hasInk} label="撤销上一笔">
            撤销一笔
          </Button>
          <Button kind="text" size="small" onPress={clear} isDisabled={!hasInk} label="清空重写">
            清空重写
          </Button>
          <Button kind={TEXTS[size].kind} size="small" onPress={() => setSize(OTHER[size])}>
            {TEXTS[size].other}
          </Button>
        </View>
      </View>
    );
  },
);
