import { accountViewer, type Viewer } from '@patchbay/access';
import { hashToken, isWellFormedToken, type ServiceAccount } from '@patchbay/messaging';
import { keepPosition, type Queries, type TokenOwner } from '@patchbay/persistence';
import DataLoader from 'dataloader';
import { forgedToken, unauthenticated } from '../errors';
import type { ReadViewer } from './read-viewer';
import type { VerifyToken } from './verify-token';

/** Instead of an `externalId`, which never holds a NUL character. What follows is the token's hash. */
const keyPrefix = '\0account:';
/** What follows is the ID of an account that has something done in its name, without a token. */
const idPrefix = '\0account-id:';

/** Whether a caller is a service account: its key stands in the place of a user's `externalId`. */
export const isAccountKey = (key: string): boolean => key.startsWith(keyPrefix) || key.startsWith(idPrefix);

export const keyOfAccount = (id: string): string => idPrefix + id;

export interface AccountTokens {
  readonly verify: VerifyToken;
  readonly readViewer: ReadViewer;
}

/** The tokens of service accounts. Nothing is cached, so one that ends is refused from the next request on. */
export function createAccountTokens(
  queries: { readonly serviceAccounts: Pick<Queries['serviceAccounts'], 'byIds' | 'byTokenHashes'> },
  now: () => Date,
): AccountTokens {
  const owners = new DataLoader<string, TokenOwner | undefined>(
    async (hashes) => {
      const found = await queries.serviceAccounts.byTokenHashes([...new Set(hashes)]);
      return hashes.map((hash) => found.get(hash));
    },
    { cache: false, batchScheduleFn: setImmediate, maxBatchSize: 500 },
  );
  return {
    async verify(token) {
      if (!isWellFormedToken(token)) throw forgedToken('Invalid token: it is incomplete or has a typing error.');
      const hash = hashToken(token);
      const owner = await owners.load(hash);
      if (owner === undefined) throw forgedToken('Invalid token: no service account has it.');
      if (owner.revokedAt !== null) throw unauthenticated('The service account of this token was revoked.');
      const expiresAt = endOf(owner);
      if (hasEnded(owner, now())) throw unauthenticated('The token has expired. Get a new one.');
      return { externalId: keyPrefix + hash, expiresAt };
    },
    async readViewer(key) {
      if (key.startsWith(idPrefix)) {
        const [account] = await queries.serviceAccounts.byIds([key.slice(idPrefix.length)]);
        const isValid = account !== undefined && account.revokedAt === null && !hasEnded(account, now());
        return isValid ? viewerOf(account) : undefined;
      }
      const owner = await owners.load(key.slice(keyPrefix.length));
      return owner === undefined || owner.revokedAt !== null || hasEnded(owner, now()) ? undefined : viewerOf(owner);
    },
  };
}

type Ending = Pick<ServiceAccount, 'expiresAt'> & Partial<Pick<TokenOwner, 'validUntil'>>;

/** A token ends after its overlap, and with its account. */
function endOf({ validUntil = null, expiresAt }: Ending): Date | null {
  if (validUntil === null || expiresAt === null) return validUntil ?? expiresAt;
  return validUntil < expiresAt ? validUntil : expiresAt;
}

function hasEnded(owner: Ending, at: Date): boolean {
  const end = endOf(owner);
  return end !== null && end <= at;
}

const viewerOf = (owner: ServiceAccount & Ending): Viewer =>
  keepPosition(
    owner,
    accountViewer(owner.id, { name: owner.name, scopes: new Set(owner.scopes), validUntil: endOf(owner) }),
  );
