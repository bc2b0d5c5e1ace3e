/** One request of the SDK without what changes from run to run: no signature, no times, a fixed boundary. */
export interface RecordedRequest {
  /** Which call made it: the name of the step, and the number of the request within it. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly contentType: string | undefined;
  /** JSON as an object; other bodies as base64. */
  readonly json?: Readonly<Record<string, unknown>>;
  readonly base64?: string;
}

/** Stands for the random boundary of a multipart body. */
export const BOUNDARY = 'boundary-of-the-recording';
