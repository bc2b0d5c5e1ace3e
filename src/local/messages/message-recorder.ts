import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A call of WeChat's open interface, as a function made it through `cloud.openapi`. */
export interface OpenApiCall {
  /** For example `subscribeMessage.send`. */
  readonly api: string;
  /** The person it is meant for; undefined for calls that are for nobody in particular. */
  readonly openid: string | undefined;
  /** The parameters as they travel: snake_case, for example `template_id`. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface RecordedMessage extends OpenApiCall {
  /** When it was called, epoch milliseconds. */
  readonly at: number;
  /** What WeChat would have answered: 0, or the reason it was not delivered. */
  readonly errcode: number;
}

/** WeChat's answer: `errcode` 0 and whatever the interface gives, or an error the SDK throws. */
export interface OpenApiAnswer {
  readonly errcode: number;
  readonly errmsg: string;
  readonly [field: string]: unknown;
}

/** Decides the answer to a call; undefined leaves it to the usual one. */
export type AnswerRule = (call: OpenApiCall) => OpenApiAnswer | undefined;

/** Stands in for WeChat's message service: nothing leaves the machine, everything is kept to be looked at. */
export interface MessageRecorder {
  /** Records a call and answers it. */
  record(call: OpenApiCall): OpenApiAnswer;
  /** The delivered and refused messages of one person alone, oldest first. */
  messagesFor(openid: string): readonly RecordedMessage[];
  /** Everything that was called, oldest first. */
  all(): readonly RecordedMessage[];
  /** For tests: lets calls fail, for example with 43101 (the person did not consent). Replaces the rule before. */
  answerWith(rule: AnswerRule | undefined): void;
}

export interface MessageRecorderOptions {
  /** Epoch milliseconds. */
  now: () => number;
  /** A JSON-lines file that keeps the messages over a restart; without it they live in memory. */
  readonly file?: string;
}

const OK: OpenApiAnswer = { errcode: 0, errmsg: 'ok' };
/** `security.msgSecCheck` v2 says "pass" with label 100. */
const USUAL_ANSWERS: Readonly<Record<string, OpenApiAnswer>> = {
  'security.msgSecCheck': { ...OK, result: { suggest: 'pass', label: 100 } },
};

/** Opens the recorder and reads what an earlier run has kept. */
export function createMessageRecorder({ now, file }: MessageRecorderOptions): MessageRecorder {
  const messages = file === undefined ? [] : readKept(file);
  let rule: AnswerRule | undefined;
  return {
    record: (call) => {
      const answer = rule?.(call) ?? USUAL_ANSWERS[call.api] ?? OK;
      const message: RecordedMessage = { ...call, at: now(), errcode: answer.errcode };
      if (file !== undefined) appendFileSync(file, `${JSON.stringify(message)}\n`);
      messages.push(message);
      return answer;
    },
    messagesFor: (openid) => messages.filter((message) => message.openid === openid),
    all: () => [...messages],
    answerWith: (newRule) => {
      rule = newRule;
    },
  };
}

function readKept(file: string): RecordedMessage[] {
  mkdirSync(dirname(file), { recursive: true });
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  // A process killed while it wrote leaves half a line, which was never answered.
  const lastNewline = text.lastIndexOf('\n');
  if (lastNewline + 1 < text.length) appendFileSync(file, '\n');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap(readLine);
}

function readLine(line: string): RecordedMessage[] {
  try {
    const message = JSON.parse(line) as RecordedMessage;
    return [{ ...message, openid: message.openid }];
  } catch {
    return [];
  }
}
