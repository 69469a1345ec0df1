import { setTimeout as pause } from 'node:timers/promises';
import { signToken } from '../signature';
import { post } from './post';

export interface ApiAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export interface Api {
  /** Asks until a gateway answers with something but UNAVAILABLE. Null if the run was over before. */
  ask(query: string, variables: Record<string, unknown>): Promise<ApiAnswer | null>;
  /** Returns the data. Throws on errors. */
  run<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
}

const retryMs = 500;

/** A user of the API who tries another gateway after every failure. */
export function createApi(options: {
  readonly urls: readonly string[];
  readonly tokenSecret: string;
  readonly user: string;
  readonly isOver: () => boolean;
  /** Hears of answers that no client should get. */
  readonly onStrange: (what: string) => void;
}): Api {
  const { urls, user, isOver, onStrange } = options;
  const authorization = `Bearer ${signToken(options.tokenSecret, user)}`;
  let turn = 0;
  const ask = async (query: string, variables: Record<string, unknown>): Promise<ApiAnswer | null> => {
    const body = JSON.stringify({ query, variables });
    for (;;) {
      const url = `${urls[((turn += 1)) % urls.length]}/graphql`;
      const { status, body: answer } = await post(url, { 'content-type': 'application/json', authorization }, body);
      if (status !== 0) {
        const read = readAnswer(answer);
        const code = read?.errors?.[0]?.extensions?.code;
        if (read !== undefined && code !== 'UNAVAILABLE' && code !== 'INTERNAL_SERVER_ERROR') return read;
        if (code !== 'UNAVAILABLE') onStrange(`${status} ${code ?? answer.slice(0, 100)}`);
      }
      if (isOver()) return null;
      await pause(retryMs);
    }
  };
  return {
    ask,
    async run<Data>(query: string, variables = {}) {
      const answer = await ask(query, variables);
      if (answer === null) throw new Error(`No gateway answered ${user} before the run was over.`);
      if (answer.errors !== undefined) throw new Error(`${user} got ${JSON.stringify(answer.errors)} for ${query}`);
      return answer.data as Data;
    },
  };
}

function readAnswer(text: string): ApiAnswer | undefined {
  try {
    return JSON.parse(text) as ApiAnswer;
  } catch {
    return undefined;
  }
}
