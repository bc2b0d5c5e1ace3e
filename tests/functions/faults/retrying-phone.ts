import type { ActionInput, ActionOutput } from '@shared/contracts';
import type { Reply } from '@shared/contracts/reply';
import { ACTIONS, type ActionName } from '@shared/domain/actions';
import { sendRequest } from '../../support/send-request';
import type { KillableServer, Life } from './killable-server';

let requests = 0;

/** One person's phone: it sends the very same request again until somebody answers it. */
export class RetryingPhone {
  /** How often a connection broke while an answer was awaited. */
  brokenCalls = 0;
  private session: { life: Life; cookie: string } | undefined;

  constructor(
    private readonly server: KillableServer,
    /** Under which the trial knows the person. */
    private readonly personKey: string,
  ) {}

  /** The first reply that says anything but that something went wrong. */
  async call<A extends ActionName>(action: A, input: ActionInput<A>): Promise<Reply<ActionOutput<A>>> {
    const { fn, v } = ACTIONS[action];
    requests += 1;
    const data = { action, v, requestId: `phone-${requests}`, input };
    for (;;) {
      const reply = await this.tryOnce(JSON.stringify({ name: fn, data }));
      if (reply && (reply.ok || reply.code !== 'INTERNAL')) return reply as Reply<ActionOutput<A>>;
    }
  }

  /** The data of an action that must not be refused. */
  async do<A extends ActionName>(action: A, input: ActionInput<A>): Promise<ActionOutput<A>> {
    const reply = await this.call(action, input);
    if (!reply.ok) throw new Error(`${action} was refused: ${reply.code}`);
    return reply.data;
  }

  private async tryOnce(body: string): Promise<Reply<unknown> | undefined> {
    const life = await this.server.life();
    try {
      const { status, text } = await sendRequest({
        ...{ port: life.port, method: 'POST', path: '/api/call', body },
        headers: { ...originOf(life), cookie: await this.cookieIn(life), 'content-type': 'application/json' },
      });
      return status === 200 ? (JSON.parse(text) as { result: Reply<unknown> }).result : undefined;
    } catch {
      this.brokenCalls += 1;
      return undefined;
    }
  }

  private async cookieIn(life: Life): Promise<string> {
    if (this.session?.life !== life) {
      const path = `/?token=${life.token}&as=${this.personKey}`;
      const { headers } = await sendRequest({
        port: life.port,
        path,
        headers: { host: originOf(life).host },
      });
      this.session = { life, cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? '' };
    }
    return this.session.cookie;
  }
}

function originOf({ port }: Life): { host: string; origin: string } {
  const host = `127.0.0.1:${port}`;
  return { host, origin: `http://${host}` };
}
