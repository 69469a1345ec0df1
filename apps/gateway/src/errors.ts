import { isTransient } from '@patchbay/persistence';
import type { Logger, Metrics } from '@patchbay/service-kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';

/** Every value of `extensions.code`. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'CURSOR_TOO_OLD',
  'PERSISTED_QUERY_NOT_FOUND',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A mistake that only the client's developer can fix. Refusals that a user can act on are `userErrors` instead. */
export function apiError(code: ErrorCode, message: string, httpStatus?: number): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, ...(httpStatus === undefined ? {} : { http: { status: httpStatus } }) },
  });
}

export const unauthenticated = (message: string) => apiError('UNAUTHENTICATED', message, 401);
/** Nobody signed this token for us: someone may be guessing. */
export const forgedToken = (message: string) =>
  new GraphQLError(message, {
    extensions: { code: 'UNAUTHENTICATED' satisfies ErrorCode, http: { status: 401 }, isForged: true },
  });
export const badUserInput = (message: string) => apiError('BAD_USER_INPUT', message);
export const notFound = (message: string) => apiError('NOT_FOUND', message);

/** Apollo Server's own codes for requests that never reach a resolver. */
const requestFaults: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** After how many seconds a client should repeat a request that was `UNAVAILABLE`. */
const retryAfterSeconds = 2;

/**
 * The form of all errors that leave the gateway, over HTTP and WebSocket. A client's mistake keeps its message. If the
 * database is away or too busy, the client learns when to try again. An unexpected error is logged with an ID, and the
 * client gets only the ID.
 */
export function createErrorFormat(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const code = formatted.extensions?.code;
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const place = { locations: formatted.locations, path: formatted.path };
    // A GraphQL error may quote what the client sent.
    if (!(cause instanceof GraphQLError) && isTransient(cause)) {
      log.warn({ err: cause, path: formatted.path }, 'The database did not serve an operation.');
      return {
        message: 'The service is busy. Try again in a moment.',
        ...place,
        extensions: { code: 'UNAVAILABLE' satisfies ErrorCode, retryAfter: retryAfterSeconds },
      };
    }
    const isOurs = errorCodes.includes(code as ErrorCode) && code !== 'INTERNAL_SERVER_ERROR';
    // What a resolver throws has a path. Without one, graphql-js found a mistake in the request, such as its variables.
    const isSyntactic = cause instanceof GraphQLError && (code === undefined || formatted.path === undefined);
    if (isOurs || requestFaults.has(code) || isSyntactic)
      return {
        ...formatted,
        extensions: {
          code: isOurs ? code : ('BAD_USER_INPUT' satisfies ErrorCode),
          ...(code === 'RATE_LIMITED' ? { retryAfter: formatted.extensions?.retryAfter } : {}),
        },
      };
    const errorId = randomUUID();
    log.error({ err: cause, errorId, path: formatted.path }, 'An operation failed.');
    return {
      message: `Something went wrong. If it happens again, send your administrator this error ID: ${errorId}.`,
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, errorId },
    };
  };
}

type ErrorFormat = ReturnType<typeof createErrorFormat>;

/** Counts the errors that clients get. */
export function countErrors(metrics: Pick<Metrics, 'counter'>, format: ErrorFormat): ErrorFormat {
  const errors = metrics.counter('patchbay_graphql_errors_total', 'Errors of GraphQL operations.', {
    code: errorCodes,
  });
  return (formatted, error) => {
    const result = format(formatted, error);
    errors.inc({ code: String(result.extensions?.code) });
    return result;
  };
}
