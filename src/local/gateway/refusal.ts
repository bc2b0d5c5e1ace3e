/** A request that is not served. The sentence says, in Chinese and English, what to do instead. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
    this.name = 'Refusal';
  }
}

export function wrongHost(): Refusal {
  return new Refusal(
    403,
    'WRONG_HOST',
    '只能在这台电脑上用 127.0.0.1 或 localhost 打开。Open this only on this computer, at 127.0.0.1 or localhost.',
  );
}

export function forwarded(): Refusal {
  return new Refusal(
    403,
    'FORWARDED',
    '这个试用版不接受转发或代理来的请求。This trial takes no request that was forwarded by a proxy or tunnel.',
  );
}

export function wrongOrigin(): Refusal {
  return new Refusal(
    403,
    'WRONG_ORIGIN',
    '只接受从本机试用页面发出的操作。Only the pages of this trial may send this.',
  );
}

export function noSession(): Refusal {
  return new Refusal(
    403,
    'NO_SESSION',
    '请打开终端里打印的地址(以 ?token= 结尾)。Please open the address that the terminal printed; it carries a token.',
  );
}

export function noPerson(): Refusal {
  return new Refusal(403, 'NO_PERSON', '请先在左侧选择一个人。Choose a person on the left first.');
}

export function notFound(): Refusal {
  return new Refusal(404, 'NOT_FOUND', '这里什么也没有。There is nothing here.');
}

export function tooLarge(limit: number): Refusal {
  const megabytes = Math.round(limit / 1024 / 1024);
  return new Refusal(413, 'TOO_LARGE', `内容太大,最多 ${megabytes} MB。Too large: at most ${megabytes} MB.`);
}

export function badRequest(): Refusal {
  return new Refusal(400, 'BAD_REQUEST', '请求的格式不对。The request is not in the expected form.');
}
