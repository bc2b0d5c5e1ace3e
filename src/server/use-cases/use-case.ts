import type { ActionInput, ActionOutput } from '@shared/contracts';
import type { ActionName } from '@shared/domain/actions';
import type { GrantOf } from '@shared/domain/authorisation';

/** One verb of the product: what was asked, and the grant it may act within. Throws ActionFailure to refuse. */
export type UseCase<A extends ActionName> = (
  input: ActionInput<A>,
  grant: GrantOf<A>,
) => Promise<ActionOutput<A>>;
