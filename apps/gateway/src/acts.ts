import { accountOf, personOf, type Viewer } from '@patchbay/access';
import type { Act } from '@patchbay/messaging';
import { currentRequestId } from '@patchbay/service-kit';
import { AsyncLocalStorage } from 'node:async_hooks';

const acts = new AsyncLocalStorage<Act>();

/** Everything that `work` changes is in the audit log as what this viewer did. */
export function acting<Result>(viewer: Viewer, action: string, work: () => Result): Result {
  const act: Act = {
    action,
    userId: personOf(viewer) ?? undefined,
    accountId: accountOf(viewer) ?? undefined,
    requestId: currentRequestId(),
  };
  return acts.run(act, work);
}

/** As `acting`, before anybody is signed in: what this user does, or the first person at all. */
export const actingAs = <Result>(userId: string | null, action: string, work: () => Result): Result =>
  acts.run({ action, userId: userId ?? undefined, requestId: currentRequestId() }, work);

/** What is being done; undefined outside of mutations, and in those that are not audited. */
export const currentAct = (): Act | undefined => acts.getStore();
