import { CONTRACTS } from '@shared/contracts';
import { requestEnvelope } from '@shared/contracts/envelope';
import type { Reply } from '@shared/contracts/reply';
import { ACTIONS, isActionName, type ActionName, type FunctionName } from '@shared/domain/actions';
import { authorise, type ClaimOf } from '@shared/domain/authorisation';
import { ActionFailure } from '@shared/domain/errors';
import type { Actor } from '@shared/domain/roles';
import type { Clock, Identity, Logger, PersonStore } from '../ports';
import type { UseCase } from '../use-cases/use-case';
import { describeError } from './describe-error';

type ActionsOf<F extends FunctionName> = {
  [A in ActionName]: (typeof ACTIONS)[A]['fn'] extends F ? A : never;
}[ActionName];

export type UseCasesOf<F extends FunctionName> = { [A in ActionsOf<F>]: UseCase<A> };

interface EntryPorts {
  identity: Identity;
  persons: PersonStore;
  clock: Clock;
  logger: Logger;
}

/**
 * A cloud function's main: identity, version, contract, authorisation, use case, reply, with one gate for errors.
 * What is refused carries its code; anything else is INTERNAL to the caller and a log line without personal data.
 */
export function defineFunction<F extends FunctionName>(
  ports: EntryPorts,
  useCases: UseCasesOf<F>,
): (event: unknown) => Promise<Reply<unknown>> {
  const { clock, logger } = ports;
  return async (event) => {
    const startedAt = clock.now();
    let action = 'unknown';
    let requestId = 'none';
    try {
      const call = readCall(event, useCases);
      ({ action, requestId } = call);
      const data = await answer(ports, useCases, call);
      logger.info({ event: 'answered', action, requestId, ms: clock.now() - startedAt });
      return { ok: true, data, requestId };
    } catch (error) {
      const ms = clock.now() - startedAt;
      if (error instanceof ActionFailure) {
        logger.info({ event: 'refused', action, requestId, code: error.code, ms });
        return { ok: false, code: error.code, fields: error.fields, requestId };
      }
      logger.error({ event: 'failed', action, requestId, ms, error: describeError(error) });
      return { ok: false, code: 'INTERNAL', fields: [], requestId };
    }
  };
}

interface Call<A extends ActionName> {
  action: A;
  requestId: string;
  input: unknown;
}

/** Reads the envelope; an action that is not this function's does not exist. */
function readCall<F extends FunctionName>(event: unknown, useCases: UseCasesOf<F>): Call<ActionsOf<F>> {
  // The platform adds fields of its own (userInfo, tcbContext) to what the client sent.
  const { action, v, requestId, input } = (event ?? {}) as Record<string, unknown>;
  const parsed = requestEnvelope.safeParse({ action, v, requestId, input });
  if (!parsed.success) throw new ActionFailure('INVALID_INPUT', fieldsOf(parsed.error));
  const name = parsed.data.action;
  if (!isActionName(name) || !Object.prototype.hasOwnProperty.call(useCases, name)) {
    throw new ActionFailure('INVALID_INPUT', ['action']);
  }
  const current = ACTIONS[name].v;
  if (parsed.data.v !== current && parsed.data.v !== current - 1) throw new ActionFailure('UPGRADE_REQUIRED');
  return { action: name as ActionsOf<F>, requestId: parsed.data.requestId, input: parsed.data.input };
}

async function answer<F extends FunctionName>(
  { identity, persons, clock }: EntryPorts,
  useCases: UseCasesOf<F>,
  { action, input }: Call<ActionsOf<F>>,
): Promise<unknown> {
  const personId = identity.personId();
  if (personId === null) throw new ActionFailure('UNAUTHENTICATED');
  const contract = CONTRACTS[action];
  const parsed = contract.input.safeParse(input);
  if (!parsed.success) throw new ActionFailure('INVALID_INPUT', fieldsOf(parsed.error));
  const actor = await findActor(persons, personId);
  const grant = authorise(actor, action, parsed.data as ClaimOf<ActionsOf<F>>, clock.now());
  const useCase = useCases[action] as UseCase<ActionName>;
  // The contract of the very action checked both: input by `parsed`, grant by `authorise`.
  const data = await useCase(parsed.data as never, grant as never);
  return contract.output.parse(data);
}

async function findActor(persons: PersonStore, personId: string): Promise<Actor> {
  const person = await persons.find(personId);
  return { personId, children: Object.values(person?.children ?? {}), roles: person?.roles ?? [] };
}

/** The places in the input that were wrong, without their values. */
function fieldsOf(error: { issues: readonly { path: readonly PropertyKey[] }[] }): string[] {
  return [...new Set(error.issues.map((issue) => issue.path.join('.')))].slice(0, 20);
}
