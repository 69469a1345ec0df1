import { t } from '@lingui/core/macro';
import { PatchbayError, type TypedDocument } from '@patchbay/client';
import type { UserErrorCode } from '../generated/graphql';
import { failureText, refusalText } from '../language/server-words';
import { patchbay } from './patchbay';
import { session } from './session';

export async function request<Data, Variables>(
  document: TypedDocument<Data, Variables>,
  ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
): Promise<Data> {
  return inSession((client) => client.query(document, variables));
}

/** Does something as the user of this session, which ends if the gateway no longer accepts it. */
export async function inSession<Result>(
  run: (client: ReturnType<typeof patchbay>) => Promise<Result>,
): Promise<Result> {
  const client = patchbay();
  try {
    return await run(client);
  } catch (error) {
    if (isSignedOut(error) && client === patchbay()) session.end(t`Your session has ended. Sign in again.`);
    if (error instanceof PatchbayError) error.message = failureText(error.code, error.message);
    throw error;
  }
}

/** Whether the gateway no longer accepts the session. `inSession` ends it then, and people sign in again. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof PatchbayError && error.code === 'UNAUTHENTICATED';

/** Whether the API rejected the request. Otherwise it did not get there. */
export const isRefused = (error: unknown): boolean => error instanceof PatchbayError && error.code !== 'UNREACHABLE';

/** The payload of a mutation. Throws its `userErrors`, so that callers handle one kind of failure. */
export function accepted<
  Payload extends { readonly userErrors: readonly { readonly code: UserErrorCode; readonly message: string }[] },
>(payload: Payload): Payload {
  if (payload.userErrors.length > 0) throw new Error(payload.userErrors.map(refusalText).join(' '));
  return payload;
}
