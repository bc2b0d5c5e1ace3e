import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A browser that opened the printed address, and the person it is being. */
export interface Session {
  id: string;
  /** Empty until someone is chosen. */
  personKey: string;
}

/**
 * Sessions live in one cookie that this server signs: the request's body never says who somebody is. The
 * secret is new at each start, so a session ends with its server.
 */
export class Sessions {
  readonly startToken = randomBytes(24).toString('base64url');
  readonly #secret = randomBytes(32);

  constructor(private readonly trialId: string) {}

  /** @returns a new session when the token is the printed one. */
  open(token: string, personKey: string): Session | undefined {
    if (!isSameSecret(token, this.startToken)) return undefined;
    return { id: randomBytes(12).toString('base64url'), personKey };
  }

  /** @returns the session that a Cookie header carries, unless it is missing, forged or of another start. */
  read(cookieHeader: string | undefined, port: number): Session | undefined {
    const name = cookieName(port);
    const value = (cookieHeader ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1);
    const [id, personKey, signature, ...rest] = value?.split('.') ?? [];
    if (!id || personKey === undefined || !signature || rest.length > 0) return undefined;
    return isSameSecret(signature, this.#sign(id, personKey)) ? { id, personKey } : undefined;
  }

  /**
   * @returns Set-Cookie values: the session, and beside it a name that scripts can read, by which the app keeps
   * the storages of several people apart in one browser. That one is never read here.
   */
  cookies({ id, personKey }: Session, port: number): string[] {
    const value = `${id}.${personKey}.${this.#sign(id, personKey)}`;
    return [
      `${cookieName(port)}=${value}; Path=/; HttpOnly; SameSite=Strict`,
      `anxin-person=${personKey}-${this.trialId}; Path=/; SameSite=Strict`,
    ];
  }

  #sign(id: string, personKey: string): string {
    return createHmac('sha256', this.#secret).update(`${id}.${personKey}`).digest('base64url');
  }
}

/** Browsers do not tell ports apart when they send cookies, so the name does. */
function cookieName(port: number): string {
  return `anxin_${port}`;
}

function isSameSecret(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
