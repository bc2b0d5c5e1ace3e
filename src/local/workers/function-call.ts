/** Where a call comes from, in the platform's own words (`SOURCE` of getWXContext). */
export type CallSource = 'wx_client' | 'wx_trigger' | 'scf';

/** Who calls a function. Only a call from the mini-program has an openid. */
export interface CallIdentity {
  source: CallSource;
  openid?: string;
}

export type FailureKind =
  'unknown-function' | 'event-too-large' | 'reply-too-large' | 'timed-out' | 'crashed' | 'threw' | 'closed';

/** A call that got no reply. The message is for developers: it never goes to a family's screen. */
export class FunctionFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly functionName: string,
    detail: string,
  ) {
    super(`Function "${functionName}" ${kind}: ${detail}`);
    this.name = 'FunctionFailure';
  }
}

/** What a worker is told once, when it starts. */
export interface WorkerTask {
  functionName: string;
  bundleFile: string;
  timeoutMs: number;
  memoryMB: number;
}

/** What a worker is told for one call. Event and reply cross as JSON, as they do in the cloud. */
export interface WorkerCall {
  requestId: string;
  event: string;
  identity: Record<string, string>;
  clockOffsetMs: number;
}

export type WorkerAnswer =
  | { kind: 'ready' }
  | { kind: 'unloadable'; detail: string }
  | { kind: 'answered'; reply: string }
  | { kind: 'threw'; detail: string };
