import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Card } from '../../components/card';
import { Initial, ListRow } from '../../components/list-row';
import { Paragraph } from '../../components/text';
import type { MyChild } from '../../lib/session';
import { childTone } from './child-tone';
import { ME_TEXTS } from './texts';

/** The children one answers for, and as whom. */
export function MyChildren({ children }: { children: readonly MyChild[] }): ReactElement {
  if (children.length === 0) {
    return (
      <Card>
        <Paragraph tone="soft">{ME_TEXTS.noChildren}</Paragraph>
      </Card>
    );
  }
  return (
    <Card tone="flush">
      {children.map((child) => (
        <ListRow
          key={child.studentId}
          before={<Initial name={child.studentName.slice(-1)} tone={childTone(children, child.studentId)} />}
          title={child.studentName}
          detail={
            <>
              <View>{`${child.className} · ${child.schoolName}`}</View>
              <View>{ME_TEXTS.youAre(child.guardianName, child.relation)}</View>
            </>
          }
        />
      ))}
    </Card>
  );
}
