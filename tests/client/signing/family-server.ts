import type { ActionInput, ActionOutput } from '@shared/contracts';
import type { ActionName } from '@shared/domain/actions';
import type { ErrorCode } from '@shared/domain/errors';

type Handlers = { [A in ActionName]?: (input: ActionInput<A>) => ActionOutput<A> | Promise<ActionOutput<A>> };

/** What a handler throws to refuse. */
export class Refuse extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

/** The school's server as a phone sees it: it answers what it is told to, and remembers what it was asked. */
export class FamilyServer {
  isReachable = true;
  readonly asked: { action: ActionName; input: unknown }[] = [];
  private handlers: Handlers = {};

  /** From now on this action is answered so. */
  on<A extends ActionName>(action: A, handler: NonNullable<Handlers[A]>): this {
    this.handlers[action] = handler;
    return this;
  }

  inputsOf<A extends ActionName>(action: A): ActionInput<A>[] {
    return this.asked.filter((call) => call.action === action).map((call) => call.input as ActionInput<A>);
  }

  /** Takes the place of the browser's `fetch`. */
  readonly fetch = async (
    _address: unknown,
    request: { body?: unknown } = {},
  ): Promise<Partial<Response>> => {
    if (!this.isReachable) throw new TypeError('Failed to fetch');
    const { data } = JSON.parse(String(request.body)) as { data: { action: ActionName; input: never } };
    this.asked.push({ action: data.action, input: data.input });
    return {
      ok: true,
      status: 200,
      json: async () => ({ result: await this.reply(data.action, data.input) }),
    };
  };

  private async reply(action: ActionName, input: never): Promise<unknown> {
    const handler = this.handlers[action];
    try {
      if (!handler) throw new Refuse('NOT_FOUND');
      return { ok: true, data: await handler(input), requestId: 'r' };
    } catch (thrown) {
      if (!(thrown instanceof Refuse)) throw thrown;
      return { ok: false, code: thrown.code, fields: [], requestId: 'r' };
    }
  }
}
