import { formatLinkCode } from '@shared/domain/link-code';
import { formatMoment } from '@shared/domain/school-day';
import { View } from '@tarojs/components';
import { useEffect, useRef, type ReactElement } from 'react';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Stack } from '../../components/section';
import { Caption, Paragraph } from '../../components/text';
import { useLive } from '../../lib/use-live';
import styles from './link-code-card.module.css';
import { LINKING_TEXTS } from './texts';
import { useLinkCode, type LinkCode } from './use-link-code';

/** The button that issues a code, then the code itself. `onLinked` runs once the teacher has entered it. */
export function LinkCodeCard({ onLinked }: { onLinked: () => void }): ReactElement {
  const { code, isIssuing, failure, issue } = useLinkCode();
  return (
    <Stack>
      {code && <IssuedCode code={code} onLinked={onLinked} />}
      {failure && <Paragraph tone="danger">{failure}</Paragraph>}
      <Button kind={code ? 'text' : 'primary'} isLoading={isIssuing} onPress={() => void issue()}>
        {code ? LINKING_TEXTS.issueAgain : LINKING_TEXTS.issue}
      </Button>
    </Stack>
  );
}

function IssuedCode({ code, onLinked }: { code: LinkCode; onLinked: () => void }): ReactElement {
  useLinked(onLinked);
  return (
    <Card tone="accent">
      <View className={styles.issued}>
        <Caption>{LINKING_TEXTS.codeTitle}</Caption>
        <View
          className={styles.code}
          {...aria({ role: 'status', label: LINKING_TEXTS.codeLabel(Array.from(code.code).join(' ')) })}
        >
          {formatLinkCode(code.code)}
        </View>
        <Caption>{LINKING_TEXTS.validUntil(formatMoment(code.expiresAt))}</Caption>
        <Caption>{LINKING_TEXTS.waiting}</Caption>
      </View>
    </Card>
  );
}

/** While a code is shown, asks now and then whether another child has been linked. */
function useLinked(onLinked: () => void): void {
  const { data } = useLive('get-me', {});
  const before = useRef<number | null>(null);
  const report = useRef(onLinked);
  report.current = onLinked;
  const count = data?.children.length ?? null;
  useEffect(() => {
    if (count === null) return;
    if (before.current !== null && count > before.current) report.current();
    before.current = count;
  }, [count]);
}
