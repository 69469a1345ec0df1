/** Codes of the API, and `UNREACHABLE` for a gateway that did not answer. */
export type PatchbayErrorCode =
  | 'UNREACHABLE'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'CURSOR_TOO_OLD'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'INTERNAL_SERVER_ERROR';

interface Details {
  /** After how many seconds the operation may be repeated, if the gateway says so. */
  readonly retryAfter?: number | undefined;
  /** The data that came with the error, if any. */
  readonly data?: unknown;
  readonly cause?: unknown;
}

/** Why an operation failed. Refusals that a user can act on are `userErrors` in the data instead. */
export class PatchbayError extends Error {
  override readonly name = 'PatchbayError';
  readonly retryAfter: number | undefined;
  readonly data: unknown;

  constructor(
    readonly code: PatchbayErrorCode,
    message: string,
    { retryAfter, data, cause }: Details = {},
  ) {
    super(message, cause === undefined ? {} : { cause });
    this.retryAfter = retryAfter;
    this.data = data;
  }
}

/** An error as the API writes it. */
export interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown; readonly retryAfter?: unknown };
}

export function toPatchbayError([error]: readonly GraphqlError[], data?: unknown): PatchbayError {
  const { code, retryAfter } = error?.extensions ?? {};
  return new PatchbayError(
    typeof code === 'string' ? (code as PatchbayErrorCode) : 'INTERNAL_SERVER_ERROR',
    error?.message ?? 'The gateway sent an error without a message.',
    { data, retryAfter: typeof retryAfter === 'number' ? retryAfter : undefined },
  );
}

const temporary: ReadonlySet<PatchbayErrorCode> = new Set(['UNREACHABLE', 'UNAVAILABLE', 'RATE_LIMITED']);

/** Whether the same may work later. */
export const isTemporary = (error: unknown): error is PatchbayError =>
  error instanceof PatchbayError && temporary.has(error.code);
