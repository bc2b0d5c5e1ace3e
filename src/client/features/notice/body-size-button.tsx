import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { chooseTextSize, TEXT_SIZES, useTextSize } from '../../lib/text-size';
import { NOTICE_TEXTS } from './texts';

/** Larger letters where they are read: each tap takes the next size. */
export function BodySizeButton(): ReactElement {
  const { size } = useTextSize();
  const index = TEXT_SIZES.findIndex((candidate) => candidate.value === size);
  const current = TEXT_SIZES[Math.max(0, index)] ?? TEXT_SIZES[0];
  const next = TEXT_SIZES[(index + 1) % TEXT_SIZES.length] ?? TEXT_SIZES[0];
  return (
    <Button
      kind="quiet"
      size="small"
      label={NOTICE_TEXTS.bodySizeLabel(current.label)}
      onPress={() => chooseTextSize(next.value)}
    >
      {NOTICE_TEXTS.bodySize(current.label)}
    </Button>
  );
}
