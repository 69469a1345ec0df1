import { accountViewer, type Viewer } from '@patchbay/access';
import type { Queries } from '@patchbay/persistence';

/** Reads who a user or a service account is now; undefined if they may no longer do anything. */
export type ReadViewerById = (caller: {
  readonly kind: 'User' | 'ServiceAccount';
  readonly id: string;
}) => Promise<Viewer | undefined>;

export function createReadViewerById(
  { viewers, serviceAccounts }: Pick<Queries, 'viewers' | 'serviceAccounts'>,
  now: () => Date,
): ReadViewerById {
  return async ({ kind, id }) => {
    if (kind === 'User') return (await viewers.byIds([id])).get(id);
    const [account] = await serviceAccounts.byIds([id]);
    if (account === undefined || account.revokedAt !== null) return undefined;
    const { name, scopes, expiresAt } = account;
    if (expiresAt !== null && expiresAt <= now()) return undefined;
    return accountViewer(id, { name, scopes: new Set(scopes), validUntil: expiresAt });
  };
}
