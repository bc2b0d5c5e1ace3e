/** jest's asymmetric matchers, typed so that they can stand inside an expected value. */
export const anyText = expect.any(String) as unknown;

export function containing(part: string): unknown {
  return expect.stringContaining(part) as unknown;
}

export function like(pattern: RegExp): unknown {
  return expect.stringMatching(pattern) as unknown;
}

export function including(fields: object): object {
  return expect.objectContaining(fields) as object;
}

/** An error with this code whose message has this part. */
export function failure(code: string, message = ''): Error {
  return expect.objectContaining({ code, message: containing(message) }) as Error;
}
