import type { TypedDocumentString } from '../generated/graphql';
import { session } from './session';

/** The API rejected the request. Mistakes a user can fix are `userErrors` instead. */
export class ApiError extends Error {
  override name = 'ApiError';
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export async function request<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
): Promise<Data> {
  const { data, errors }: Answer<Data> = await post(document.toString(), variables).catch(() => {
    throw new Error("Can't reach Patchbay. Check your connection and try again.");
  });
  const [error] = errors ?? [];
  if (error?.extensions?.code === 'UNAUTHENTICATED') session.signOut(error.message);
  if (error !== undefined || data == null) throw new ApiError(error?.message ?? 'The server sent an empty response.');
  return data;
}

async function post(query: string, variables: unknown): Promise<Answer<never>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...session.headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<never>;
}

/** The payload of a mutation. Throws its `userErrors`, so that callers handle one kind of failure. */
export function accepted<Payload extends { readonly userErrors: readonly { readonly message: string }[] }>(
  payload: Payload,
): Payload {
  if (payload.userErrors.length > 0) throw new Error(payload.userErrors.map(({ message }) => message).join(' '));
  return payload;
}
