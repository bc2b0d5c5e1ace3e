/** A failure that is told to the user in one sentence, without a stack. */
export class ExpectedFailure extends Error {
  isExpected = true;
}
