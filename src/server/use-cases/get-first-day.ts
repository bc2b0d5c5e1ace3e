import { firstDayProgress } from '@shared/domain/first-day';
import type { Ports } from '../ports';
import { findSchool } from './find-class';
import type { UseCase } from './use-case';

/** How far the school has come. What was sent is read from the newest notices, which hold every class long before. */
export function createGetFirstDay(
  ports: Pick<Ports, 'schools' | 'rosters' | 'tallies'>,
): UseCase<'get-first-day'> {
  return async (_input, { within }) => {
    const school = await findSchool(ports, within);
    const classes = school.rosterId ? await ports.rosters.listClasses(within, school.rosterId) : [];
    const { items: heads } = await ports.tallies.listHeadsOfSchool(within, null);
    const steps = firstDayProgress({
      ticks: school.firstDay ?? {},
      classIds: classes.map((klass) => klass.classId),
      sent: heads.map(({ classId, counts }) => ({ classId, answeredInWechat: counts.wechat })),
    });
    return { steps };
  };
}
