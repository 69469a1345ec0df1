/** The gateway refused a request, or cannot be reached. */
export class ApiError extends Error {
  override name = 'ApiError';
}

export interface ApiOptions {
  /** Address of the gateway. */
  readonly url: string;
  /** Token of an administrator, or of a service account. It is in no error. */
  readonly token: string;
  readonly wait?: (ms: number) => Promise<void>;
}

/** Sends GraphQL operations. Only for operations that can be repeated. */
export type Api = <Data>(query: string, variables?: unknown) => Promise<Data>;

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly retryAfter?: number };
  }[];
}

const maxTries = 10;
const maxWaitSeconds = 60;
const repeatable: ReadonlySet<unknown> = new Set(['UNAVAILABLE', 'RATE_LIMITED']);

/**
 * An operation is repeated while the gateway is busy or away, after the time that it asks for. If it was never reached, its
 * address is probably wrong, so the first failure is the last.
 */
export function createApi({ url, token, wait = sleep }: ApiOptions): Api {
  if (!/^[\x21-\x7e]+$/.test(token)) throw new ApiError('The token has spaces or other characters that no token has.');
  let wasReached = false;
  const send = async (body: string): Promise<Answer<unknown> | string> => {
    let response: Response;
    try {
      response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
      });
    } catch (error) {
      return `Cannot reach ${url}: ${causeOf(error)}.`;
    }
    const text = await response.text().catch(() => '');
    const answer = parse(text);
    return answer ?? `${url} is not a gateway, or a proxy answers for it: status ${response.status}.`;
  };
  return async <Data>(query: string, variables: unknown = {}) => {
    const body = JSON.stringify({ query, variables });
    for (let tries = 1; ; tries += 1) {
      const answer = await send(body);
      if (typeof answer === 'string') {
        if (!wasReached || tries === maxTries) throw new ApiError(answer);
        await wait(Math.min(2 ** tries, maxWaitSeconds) * 1_000);
        continue;
      }
      wasReached = true;
      const [error] = answer.errors ?? [];
      if (error === undefined && answer.data != null) return answer.data as Data;
      const { code, retryAfter = 2 } = error?.extensions ?? {};
      if (!repeatable.has(code) || tries === maxTries) throw new ApiError(error?.message ?? 'The answer is empty.');
      await wait(Math.min(retryAfter, maxWaitSeconds) * 1_000);
    }
  };
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function parse(text: string): Answer<unknown> | undefined {
  try {
    const answer = JSON.parse(text) as Answer<unknown>;
    return answer.data != null || Array.isArray(answer.errors) ? answer : undefined;
  } catch {
    return undefined;
  }
}

function causeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code ?? 'no connection';
}
