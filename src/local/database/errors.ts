/** The closed list of codes the local cloud answers with; wx-server-sdk maps each to an `errCode`. */
export type CloudErrorCode =
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'INVALID_PARAM';

/** An error the cloud would answer with: the code and the message both travel to the SDK. */
export class CloudError extends Error {
  constructor(
    readonly code: CloudErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

/** A malformed request: the caller's programming error. */
export function invalidParam(message: string): CloudError {
  return new CloudError('INVALID_PARAM', message);
}

/** The refusal of anything outside the tested allow-list, by its name. */
export function unsupported(operator: string): CloudError {
  return invalidParam(`operator ${operator} is not supported by the local cloud`);
}

/** A request that is well formed but cannot be carried out on this data. */
export function requestFailed(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', message);
}

/** MongoDB's E11000, in its wording: callers look for `E11000` and `duplicate key`. */
export function duplicateKey(collection: string, index: string, key: string): CloudError {
  return requestFailed(
    `E11000 duplicate key error collection: local.${collection} index: ${index} dup key: ${key}`,
  );
}

/** Somebody else holds or has changed the document; the SDK repeats a transaction that ends with this code. */
export function transactionConflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
  );
}

/** The transaction is over: committed, aborted, expired, or never begun. */
export function transactionGone(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    'Transaction does not exist on the server, transaction must be commit or abort in 30 seconds',
  );
}
