import type { TypedDocument } from './documents';
import { type GraphqlError, PatchbayError, toPatchbayError } from './errors';
import type { Tokens } from './tokens';

export interface QueryOptions {
  readonly signal?: AbortSignal | undefined;
}

export type Query = <Data, Variables = Record<string, unknown>>(
  document: TypedDocument<Data, Variables>,
  variables?: Variables,
  options?: QueryOptions,
) => Promise<Data>;

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlError[];
}

/** Operations over HTTP. One that was rejected because of its token is sent again once, with a renewed one. */
export function createQuery(url: string, tokens: Tokens, fetch: typeof globalThis.fetch): Query {
  const send = async (body: string, authorization: string, signal: AbortSignal | undefined): Promise<Answer> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        authorization,
      },
      body,
      signal: signal ?? null,
    }).catch((cause: unknown) => {
      signal?.throwIfAborted();
      throw new PatchbayError('UNREACHABLE', "Can't reach Patchbay. Check your connection and try again.", { cause });
    });
    return readAnswer(response, signal);
  };
  return async (document, variables, { signal } = {}) => {
    const body = JSON.stringify({ query: document.toString(), variables });
    for (;;) {
      const token = await tokens.current();
      const { data, errors } = await send(body, tokens.headerOf(token), signal);
      const error = errors?.[0] === undefined ? undefined : toPatchbayError(errors, data);
      if (error?.code === 'UNAUTHENTICATED') {
        tokens.reject(token, error.message);
        continue;
      }
      tokens.accept(token);
      if (error !== undefined) throw error;
      if (data == null) throw new PatchbayError('INTERNAL_SERVER_ERROR', 'The gateway sent an empty answer.');
      return data as never;
    }
  };
}

/** What is not JSON comes from something in between, such as a proxy whose gateway is away. */
async function readAnswer(response: Response, signal: AbortSignal | undefined): Promise<Answer> {
  try {
    const answer: unknown = await response.json();
    if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer))
      return answer as Answer;
  } catch {
    signal?.throwIfAborted();
  }
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  throw new PatchbayError('UNAVAILABLE', `Patchbay is not available: ${url(response)} answered ${response.status}.`, {
    retryAfter: Number.isFinite(retryAfter) ? retryAfter : undefined,
  });
}

const url = (response: Response): string => response.url || 'the address';
