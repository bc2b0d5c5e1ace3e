import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Caption, Heading, Paragraph } from '../../components/text';
import { openPage } from '../../lib/routes';
import { useAction } from '../../lib/use-action';
import styles from './bureau.module.css';
import { texts } from './texts';

/** The org's name and size, what it can do, and which schools a letter cannot reach yet. */
export function OrgHead({ orgId }: { orgId: string }): ReactElement {
  const { data } = useAction('get-org', { orgId });
  const places = data?.nodes ?? [];
  const schools = places.filter(({ kind }) => kind === 'school');
  const orgs = places.filter(({ kind, depth }) => kind !== 'school' && depth > 0);
  const withoutRoster = schools.filter(({ hasRoster }) => !hasRoster).length;
  const [top] = places;
  return (
    <View className={styles.head}>
      <View>
        {top && <Heading level="page">{top.name}</Heading>}
        {top && <Caption>{texts.facts(orgs.length, schools.length)}</Caption>}
      </View>
      <Button onPress={() => openPage('orgPublish', { orgId })}>{texts.publish}</Button>
      {withoutRoster > 0 && (
        <View className={styles.headNote}>
          <Card tone="warn">
            <Paragraph>{texts.noRosterYet(withoutRoster)}</Paragraph>
          </Card>
        </View>
      )}
    </View>
  );
}
