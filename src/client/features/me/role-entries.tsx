import type { ReactElement } from 'react';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { Section } from '../../components/section';
import { openPage } from '../../lib/routes';
import type { MyRole } from '../../lib/session';
import { ME_TEXTS } from './texts';

/** The ways into a person's work: a teacher's classes, a school's office. One row a role. */
export function RoleEntries({ roles }: { roles: readonly MyRole[] }): ReactElement | null {
  const entries = roles.filter((role) => entryOf(role) !== null);
  if (entries.length === 0) return null;
  return (
    <Section title={ME_TEXTS.roles}>
      <Card tone="flush">
        {entries.map((role) => (
          <ListRow
            key={`${role.role}:${role.orgId}:${role.schoolId}:${role.classId}`}
            title={role.scopeName}
            detail={ME_TEXTS.roleNames[role.role]}
            label={`${ME_TEXTS.roleEntry(role.scopeName)}，${ME_TEXTS.roleNames[role.role]}`}
            onPress={() => entryOf(role)?.()}
          />
        ))}
      </Card>
    </Section>
  );
}

/** How to get to a role's pages, or null where there are none on the phone. */
function entryOf({ role, schoolId, classId, orgId }: MyRole): (() => void) | null {
  if (role === 'classTeacher' && schoolId && classId) return () => openPage('class', { schoolId, classId });
  if (role === 'schoolAdmin' && schoolId) return () => openPage('school', { schoolId });
  if (role === 'bureauOfficer' && orgId) return () => openPage('bureau', { orgId });
  return null;
}
