import { View } from '@tarojs/components';
import type { ReactElement, ReactNode } from 'react';
import { aria } from './aria';
import { classNames } from './class-names';
import styles from './page.module.css';
import { Pressable } from './pressable';

export interface PageProps {
  title: string;
  children: ReactNode;
  /** Text size against the ordinary one: 1 is ordinary, 1.6 is very large. */
  textScale: number;
  /** `column` for families: one column, at most 720 px. `wide` for staff's lists and figures. */
  layout?: 'column' | 'wide';
  /** Says that there is no network and what becomes of what is done now. */
  offlineNote?: string;
  /** What to do with this page: stays at the bottom, above the phone's own bar. */
  footer?: ReactNode;
  /** Given where there is a page to go back to. */
  onBack?: () => void;
}

/** The frame of every page. WeChat draws the title itself; a browser gets a bar of our own. */
export function Page(props: PageProps): ReactElement {
  const { title, children, textScale, layout = 'column', offlineNote, footer } = props;
  return (
    <View
      className={classNames('text-scale', styles.page, footer !== undefined && styles.hasFooter)}
      style={{ '--fs': String(textScale) } as Record<string, string>}
    >
      {process.env.TARO_ENV !== 'weapp' && <TitleBar title={title} onBack={props.onBack} />}
      {/* Always there: a region that appears together with its text is read out by nobody, and a new child here would
          make WeChat redraw all of its siblings. */}
      <View
        className={classNames(offlineNote && styles.offline)}
        {...aria({ role: 'status', live: 'polite' })}
      >
        {offlineNote ?? ''}
      </View>
      <View className={classNames(styles.content, styles[layout])} {...aria({ landmark: 'main' })}>
        {children}
      </View>
      {footer && (
        <View className={styles.footer} {...aria({ landmark: 'contentinfo' })}>
          <View className={classNames(styles.footerContent, styles[layout])}>{footer}</View>
        </View>
      )}
    </View>
  );
}

function TitleBar({ title, onBack }: { title: string; onBack?: () => void }): ReactElement {
  return (
    <View className={styles.bar} {...aria({ landmark: 'banner' })}>
      {onBack && (
        <Pressable className={styles.back} onPress={onBack} label="返回">
          <View className={styles.chevron} />
        </Pressable>
      )}
      <View className={styles.title} {...aria({ role: 'heading', level: 1 })}>
        {title}
      </View>
    </View>
  );
}
