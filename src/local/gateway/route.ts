import type { IncomingMessage } from 'node:http';

import type { LocalPerson } from '../people/person';
import type { Reply } from './replies';
import type { Session } from './sessions';

/** A request that passed the guards and has a session. */
export interface RouteRequest {
  incoming: IncomingMessage;
  method: string;
  url: URL;
  session: Session;
  /** The person of the session. @throws Refusal when nobody is chosen yet */
  requirePerson(): LocalPerson;
  /** The Set-Cookie values that make the session be another person. */
  cookiesFor(personKey: string): string[];
}

/** @returns the reply, or undefined when the request is not for this route. @throws Refusal */
export type Route = (request: RouteRequest) => Promise<Reply | undefined> | Reply | undefined;
