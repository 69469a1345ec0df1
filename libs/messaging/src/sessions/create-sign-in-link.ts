import { randomBytes } from 'node:crypto';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { refusal, refused, type Refused } from '../refusal';
import { hashToken } from '../service-accounts';

export const signInLinkHours = 24;
const hourMs = 3_600_000;
/** How long a link that ended is known. */
const keptMs = 30 * 24 * hourMs;
const tokenBytes = 32;

/** The only time that anyone sees the token. */
export interface IssuedLink {
  readonly kind: 'issued';
  readonly token: string;
  readonly expiresAt: Date;
}

const noLinks = refusal('FORBIDDEN', 'People sign in with the identity provider of this installation, or with tokens.');

type Needs = Pick<Dependencies, 'database' | 'now' | 'newId'>;

/** Whether this can be the token of a link at all. */
export const isWellFormedLinkToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/**
 * Creates a link that signs a user in once. Earlier ones of the user end. The caller has made sure that an administrator,
 * who is a person, or the operator of the installation asks.
 */
export function createSignInLink(
  needs: Needs & { readonly hasSignInLinks: boolean },
  userId: string,
): Promise<IssuedLink | Refused> {
  return needs.database.transaction(async (tx): Promise<IssuedLink | Refused> => {
    if (!needs.hasSignInLinks) return refused(noLinks);
    const user = await tx.handOvers.lockOwner({ kind: 'user', id: userId });
    if (user === undefined) return refused(refusal('NOT_FOUND', 'User not found.', 'id'));
    if (!user.isActive)
      return refused(refusal('TOO_LATE', 'This user was deactivated. Bring them back before they sign in.', 'id'));
    await tx.signInLinks.removeUnused(userId);
    return issue(tx, needs, userId);
  });
}

/** Creates a link that makes the first administrator, once. Null if there is an administrator. Earlier ones stay valid. */
export function createFirstAdministratorLink(needs: Needs): Promise<IssuedLink | null> {
  return needs.database.transaction(async (tx) =>
    (await tx.signInLinks.lockFirstAdministrator()) ? null : issue(tx, needs, null),
  );
}

async function issue(tx: Transaction, { now, newId }: Needs, userId: string | null): Promise<IssuedLink> {
  const at = now();
  const token = randomBytes(tokenBytes).toString('base64url');
  const expiresAt = new Date(at.getTime() + signInLinkHours * hourMs);
  await tx.signInLinks.removeExpired(new Date(at.getTime() - keptMs));
  await tx.signInLinks.add({ id: newId(), hash: hashToken(token), userId, createdAt: at, expiresAt, usedAt: null });
  return { kind: 'issued', token, expiresAt };
}
