import { derivedId } from '@shared/domain/digest';
import { act, type SeedTarget } from './seed-target';

/** Gives a school its roster as its administrator would: uploaded, previewed, confirmed. */
export async function importRoster(
  target: SeedTarget,
  admin: string,
  { schoolId, csv }: { schoolId: string; csv: string },
): Promise<void> {
  const bytes = new TextEncoder().encode(csv);
  const fileId = await target.putFile(admin, `inbox/${derivedId('demo-roster', schoolId)}.csv`, bytes);
  const { rosterId } = await act<{ rosterId: string }>(target, admin, 'stage-roster', {
    schoolId,
    idempotencyKey: 'demo',
    fileId,
    fileName: '花名册.csv',
  });
  await act(target, admin, 'confirm-roster', { schoolId, rosterId });
}
