import type { ReactElement } from 'react';
import { Choice } from '../../components/choice';
import { Paragraph } from '../../components/text';
import { chooseTextSize, TEXT_SIZES, useTextSize } from '../../lib/text-size';
import { ME_TEXTS } from './texts';

/** How large everything is written; the sample below shows it at once. */
export function TextSizeChoice(): ReactElement {
  const { size } = useTextSize();
  return (
    <>
      <Choice label={ME_TEXTS.textSize} options={TEXT_SIZES} value={size} onChange={chooseTextSize} />
      <Paragraph tone="soft">{ME_TEXTS.textSizeSample}</Paragraph>
    </>
  );
}
