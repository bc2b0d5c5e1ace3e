import * as cloud from 'wx-server-sdk';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
const database = cloud.database();

/** The least a function can do that keeps something: one document, written as a whole. */
export async function main({ id }: { id: string }): Promise<{ ok: true }> {
  await database.collection('bench').doc(id).set({ data: { id } });
  return { ok: true };
}
