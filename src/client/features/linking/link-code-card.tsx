import { formatLinkCode } from '@shared/domain/link-code';
import { formatMoment } from '@shared/domain/school-day';
import { View } from '@tarojs/components';
import { useState, type ReactElement } from 'react';
import { aria } from '../../components/aria';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Stack } from '../../components/section';
import { Caption, Paragraph } from '../../components/text';
import type { MyChild } from '../../lib/session';
import { useLive } from '../../lib/use-live';
import styles from './link-code-card.module.css';
import { LINKING_TEXTS } from './texts';
import { useLinkCode, type LinkCode } from './use-link-code';

/** The parent and the teacher are often in one room: what one enters, the other waits for. */
const WATCH_EVERY_MS = 5_000;

/** The button that issues a code, then the code until the teacher has entered it. */
export function LinkCodeCard({ kind = 'primary' }: { kind?: 'primary' | 'quiet' }): ReactElement {
  const { code, isIssuing, failure, issue } = useLinkCode();
  return (
    <Stack>
      {code && <IssuedCode key={code.code} code={code} />}
      {failure && <Paragraph tone="danger">{failure}</Paragraph>}
      <Button kind={code ? 'text' : kind} isLoading={isIssuing} onPress={() => void issue()}>
        {code ? LINKING_TEXTS.issueAgain : LINKING_TEXTS.issue}
      </Button>
    </Stack>
  );
}

function IssuedCode({ code }: { code: LinkCode }): ReactElement {
  const linked = useNewChildren();
  if (linked.length > 0) {
    return (
      <Card tone="accent">
        <Paragraph>{LINKING_TEXTS.linked(linked.map((child) => child.studentName))}</Paragraph>
      </Card>
    );
  }
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

/** Children linked since the code was shown; asks now and then while the page is on the screen. */
function useNewChildren(): MyChild[] {
  const children = useLive('get-me', {}, WATCH_EVERY_MS).data?.children;
  const [before, setBefore] = useState(children);
  if (!children) return [];
  if (!before) setBefore(children);
  const known = new Set((before ?? children).map((child) => child.studentId));
  return children.filter((child) => !known.has(child.studentId));
}
