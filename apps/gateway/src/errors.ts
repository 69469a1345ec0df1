import type { Logger } from '@patchbay/service-kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';

/** The closed set of what `extensions.code` may be. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'RATE_LIMITED'
  | 'CURSOR_TOO_OLD'
  | 'INTERNAL_SERVER_ERROR';

const codes: ReadonlySet<unknown> = new Set<ErrorCode>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'CURSOR_TOO_OLD',
  'INTERNAL_SERVER_ERROR',
]);

/** What only a program can put right, and is told to it as a GraphQL error. */
export function apiError(code: ErrorCode, message: string, httpStatus?: number): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, ...(httpStatus === undefined ? {} : { http: { status: httpStatus } }) },
  });
}

export const unauthenticated = (message: string) => apiError('UNAUTHENTICATED', message, 401);
export const badUserInput = (message: string) => apiError('BAD_USER_INPUT', message);
export const notFound = (message: string) => apiError('NOT_FOUND', message);

/** What the framework finds wrong with a request before anything of ours runs. */
const requestFaults: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * The one form in which errors leave the gateway, over HTTP and WebSocket alike. A surprise is logged under an id and
 * told by that id alone; what a caller did wrong keeps its words.
 */
export function createErrorFormat(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const code = formatted.extensions?.code;
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const isOurs = codes.has(code) && code !== 'INTERNAL_SERVER_ERROR';
    const isSyntactic = code === undefined && cause instanceof GraphQLError;
    if (isOurs || requestFaults.has(code) || isSyntactic)
      return { ...formatted, extensions: { code: isOurs ? code : ('BAD_USER_INPUT' satisfies ErrorCode) } };
    const errorId = randomUUID();
    log.error({ err: cause, errorId, path: formatted.path }, 'An operation failed.');
    return {
      message: `Something went wrong on our side. If it goes on, tell your administrator this error's id: ${errorId}.`,
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, errorId },
    };
  };
}
