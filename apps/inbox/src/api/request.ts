import type { TypedDocumentString } from '../generated/graphql';
import { session } from './session';

/** What the API answered where it could not do what a program asked; a person's mistakes are `userErrors`. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export async function request<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
): Promise<Data> {
  const { data, errors }: Answer<Data> = await ask(document.toString(), variables).catch(() => {
    throw new Error('Patchbay cannot be reached.');
  });
  const [error] = errors ?? [];
  if (error?.extensions?.code === 'UNAUTHENTICATED') session.signOut(error.message);
  if (error !== undefined || data == null)
    throw new ApiError(
      error?.message ?? 'The server gave no answer.',
      error?.extensions?.code ?? 'INTERNAL_SERVER_ERROR',
    );
  return data;
}

async function ask(query: string, variables: unknown): Promise<Answer<never>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      authorization: `Bearer ${session.token ?? ''}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<never>;
}
