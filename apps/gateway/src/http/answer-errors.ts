import { ClientGone, sendBody, type Handler } from '@patchbay/service-kit';
import { GraphQLError, type GraphQLFormattedError, locatedError } from 'graphql';
import type { createErrorFormat, ErrorCode } from '../errors';
import { expectsPlainJson, responseTypeFor } from './response-type';

/** The client gets what the handler throws, in the form of GraphQL's errors. */
export function answerErrors(format: ReturnType<typeof createErrorFormat>, handler: Handler): Handler {
  return async (request, response, url) => {
    try {
      await handler(request, response, url);
    } catch (error) {
      if (error instanceof ClientGone || response.headersSent) throw error;
      const isInDocument = error instanceof InvalidRequest && expectsPlainJson(request);
      const { status, retryAfter, errors } = readErrors(format, error, isInDocument ? 200 : undefined);
      if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
      response.statusCode = status;
      response.setHeader('content-type', `${responseTypeFor(request) ?? 'application/json'}; charset=utf-8`);
      response.setHeader('cache-control', 'no-store');
      sendBody(response, JSON.stringify({ errors }));
    }
  };
}

interface ErrorAnswer {
  readonly status: number;
  /** In seconds. */
  readonly retryAfter?: number;
  /** At least one. */
  readonly errors: readonly GraphQLFormattedError[];
}

/** What the client gets instead of an answer, for any protocol. */
export function readErrors(
  format: ReturnType<typeof createErrorFormat>,
  error: unknown,
  usualStatus?: number,
): ErrorAnswer {
  const errors = (error instanceof InvalidRequest ? error.errors : [error]).map((one) =>
    one instanceof GraphQLError ? one : locatedError(one, undefined),
  );
  const formatted = errors.map((one) => format(one.toJSON(), one));
  const http = errors[0]?.extensions.http as { status?: number } | undefined;
  const { code, retryAfter } = formatted[0]?.extensions ?? {};
  return {
    status: http?.status ?? usualStatus ?? statusOf(code),
    ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
    errors: formatted,
  };
}

/** A request whose document has one or more mistakes. */
export class InvalidRequest extends Error {
  override name = 'InvalidRequest';

  constructor(readonly errors: readonly GraphQLError[]) {
    super('The request is not valid.');
  }
}

function statusOf(code: unknown): number {
  if (code === ('UNAVAILABLE' satisfies ErrorCode)) return 503;
  return code === ('INTERNAL_SERVER_ERROR' satisfies ErrorCode) ? 500 : 400;
}
