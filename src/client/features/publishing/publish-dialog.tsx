import { View } from '@tarojs/components';
import { endOfSchoolDay, formatDay } from '@shared/domain/school-day';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Section, Stack } from '../../components/section';
import { Sheet } from '../../components/sheet';
import { Caption, Heading, Paragraph } from '../../components/text';
import type { Audience } from './audience';
import type { NoticeDraft } from './draft';
import { sendTimeWords } from './send-time-field';
import styles from './publishing.module.css';
import { texts } from './texts';

export interface PublishDialogProps {
  isOpen: boolean;
  draft: NoticeDraft;
  audience: Audience;
  isSending: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Before a letter goes out: to which classes, to how many children, and who of them WeChat does not reach. */
export function PublishDialog(props: PublishDialogProps): ReactElement {
  const { isOpen, draft, audience, isSending, onConfirm, onCancel } = props;
  const { title, level, deadlineDay } = draft;
  const { classes, children, linked, lodging } = audience;
  const publishAt = draft.publishAt ?? null;
  // Of a part of a class only the server knows who is linked; the page after tells.
  const unlinked = linked === null ? 0 : children - linked;
  const footer = (
    <Stack>
      <Button onPress={onConfirm} isLoading={isSending}>
        {publishAt === null ? texts.confirm : texts.confirmLater}
      </Button>
      <Button kind="text" isDisabled={isSending} onPress={onCancel}>
        {texts.cancel}
      </Button>
    </Stack>
  );
  return (
    <Sheet isOpen={isOpen} title={texts.confirmTitle} onClose={isSending ? stay : onCancel} footer={footer}>
      <Section>
        <Heading level="item">{`《${title.trim()}》`}</Heading>
        <View>
          <Paragraph>{texts.confirmWho(classes.length, children, lodging)}</Paragraph>
          <Caption>{classes.map((one) => one.name).join('、')}</Caption>
        </View>
        {publishAt !== null && <Paragraph>{texts.confirmWhen(sendTimeWords(publishAt))}</Paragraph>}
        <Paragraph>
          {texts.confirmWhat(level, deadlineDay && formatDay(endOfSchoolDay(deadlineDay)))}
        </Paragraph>
        {unlinked > 0 && <View className={styles.heads}>{texts.confirmUnlinked(unlinked)}</View>}
        <Caption>{publishAt === null ? texts.confirmAfter : texts.confirmLaterAfter}</Caption>
      </Section>
    </Sheet>
  );
}

/** While it is being sent there is nothing to go back to. */
function stay(): void {}
