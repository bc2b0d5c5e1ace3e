import type { ReactElement } from 'react';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { Section } from '../../components/section';
import { ErrorState, LoadingState } from '../../components/states';
import { Paragraph } from '../../components/text';
import { LinkCodeCard } from '../../features/linking/link-code-card';
import { FamilyTabs } from '../../features/me/family-tabs';
import { MyChildren } from '../../features/me/my-children';
import { RoleEntries } from '../../features/me/role-entries';
import { ME_TEXTS } from '../../features/me/texts';
import { TextSizeChoice } from '../../features/me/text-size-choice';
import { readErrorText } from '../../lib/error-text';
import { restartAt } from '../../lib/routes';
import { useMe, type Me } from '../../lib/session';
import { Screen } from '../../screen';

/** Children, links, roles and settings of the person who holds the phone. */
export default function MePage(): ReactElement {
  const { data, error, reload } = useMe();
  return (
    <Screen title={ME_TEXTS.pageTitle} footer={<FamilyTabs current="me" />}>
      {data ? (
        <AboutMe me={data} />
      ) : error ? (
        <ErrorState sentence={readErrorText(error)} onRetry={() => void reload()} />
      ) : (
        <LoadingState />
      )}
      <Section title={ME_TEXTS.textSize}>
        <TextSizeChoice />
      </Section>
      <Section title={ME_TEXTS.privacy}>
        <Paragraph tone="soft">{ME_TEXTS.privacyText}</Paragraph>
      </Section>
    </Screen>
  );
}

function AboutMe({ me }: { me: Me }): ReactElement {
  return (
    <>
      <Section title={ME_TEXTS.children}>
        <MyChildren children={me.children} />
      </Section>
      <RoleEntries roles={me.roles} />
      <Card tone="flush">
        <ListRow
          title={ME_TEXTS.receipts}
          detail={ME_TEXTS.receiptsDetail}
          label={`${ME_TEXTS.receipts}，${ME_TEXTS.receiptsDetail}`}
          onPress={() => restartAt('receipts')}
        />
      </Card>
      <Section title={ME_TEXTS.linkAnother}>
        <Paragraph tone="soft">{ME_TEXTS.linkAnotherDetail}</Paragraph>
        <LinkCodeCard kind="quiet" />
      </Section>
    </>
  );
}
