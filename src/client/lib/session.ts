import type { ActionOutput } from '@shared/contracts';
import { useAction, type ActionState } from './use-action';

/** The caller: children they answer for, roles they hold. */
export type Me = ActionOutput<'get-me'>;
export type MyChild = Me['children'][number];
export type MyRole = Me['roles'][number];

/** Who is using the app; one shared answer for all pages. */
export function useMe(): ActionState<Me> {
  return useAction('get-me', {});
}
