import { timingSafeEqual } from 'node:crypto';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { faultOfName } from '../directory';
import { refusal, type Refusal, refused, type Refused } from '../refusal';
import { hashToken } from '../service-accounts';
import type { SignInLink } from './sign-in-links';
import { openSession, type StartedSession } from './start-session';

type Needs = Pick<Dependencies, 'database' | 'now' | 'newId'>;

/** What a link is for, while it is valid. */
export interface LinkPurpose {
  /** Null for the first administrator. */
  readonly user: { readonly id: string; readonly name: string } | null;
  readonly expiresAt: Date;
}

/** Who becomes the first administrator. */
export interface FirstAdministrator {
  readonly name: string;
  readonly email: string;
}

export interface LinkUse {
  readonly token: string;
  /** Of the session. */
  readonly hours: number;
  /** The session that the browser had. */
  readonly replaced?: string;
  /** Needed for the first administrator, ignored for others. */
  readonly person?: FirstAdministrator;
}

export type UsedLink =
  | { readonly kind: 'signed-in'; readonly started: StartedSession }
  | { readonly kind: 'invalid' }
  | Refused;

const invalid = { kind: 'invalid' } as const;

/** What the link is for; undefined if it is not valid any more, or never was. It stays valid. */
export const readSignInLink = ({ database, now }: Needs, token: string): Promise<LinkPurpose | undefined> =>
  database.transaction(async (tx) => {
    const link = await tx.signInLinks.find(hashToken(token));
    if (!isValid(link, token, now())) return undefined;
    const { userId, expiresAt } = link;
    if (userId === null) return (await tx.signInLinks.lockFirstAdministrator()) ? undefined : { user: null, expiresAt };
    const user = await tx.users.findById(userId);
    return user === undefined ? undefined : { user: { id: userId, name: user.name }, expiresAt };
  });

/** Signs in with a link, which ends. Of several who use it at the same time, one gets in. */
export const signInWithLink = (needs: Needs, use: LinkUse): Promise<UsedLink> =>
  needs.database.transaction(async (tx): Promise<UsedLink> => {
    const at = needs.now();
    const link = await tx.signInLinks.lock(hashToken(use.token));
    if (!isValid(link, use.token, at)) return invalid;
    const added = link.userId === null ? await addFirstAdministrator(tx, needs, use.person) : link.userId;
    if (typeof added !== 'string') return added;
    const userId = added;
    await tx.signInLinks.use(link.id, at);
    const started = await openSession(tx, needs, { userId, hours: use.hours, replaced: use.replaced });
    return started === undefined ? invalid : { kind: 'signed-in', started };
  });

/** Found by its hash, so comparing tells nothing about the token of another link; it is compared in constant time as well. */
function isValid(link: SignInLink | undefined, token: string, at: Date): link is SignInLink {
  if (link === undefined || !timingSafeEqual(Buffer.from(link.hash), Buffer.from(hashToken(token)))) return false;
  return link.usedAt === null && link.expiresAt > at;
}

/** The id of the user, or why there is none. */
async function addFirstAdministrator(
  tx: Transaction,
  { newId }: Needs,
  person: FirstAdministrator | undefined,
): Promise<string | typeof invalid | Refused> {
  if (await tx.signInLinks.lockFirstAdministrator()) return invalid;
  const refusals = checkPerson(person);
  if (person === undefined || refusals.length > 0) return refused(...refusals);
  const [name, email] = [person.name.trim(), person.email.trim()];
  const externalId = email.toLowerCase();
  if ((await tx.directory.users.lock([{ externalId }])).length > 0)
    return refused(refusal('INVALID_INPUT', 'Somebody has this email already. Use another one.', 'email'));
  const id = newId();
  await tx.directory.users.write([{ id, externalId, name, email, role: 'ADMIN' }]);
  await tx.outbox.append([{ type: 'access-changed' }]);
  return id;
}

const maxLength = 200;

function checkPerson(person: FirstAdministrator | undefined): Refusal[] {
  if (person === undefined) return [refusal('INVALID_INPUT', 'Give your name and email.')];
  const [name, email] = [person.name.trim(), person.email.trim()];
  const fault = name.length > maxLength ? `must have at most ${maxLength} characters` : faultOfName(name);
  return [
    ...(fault === null ? [] : [refusal('INVALID_INPUT', `name ${fault}.`, 'name')]),
    ...(email.length <= maxLength && /^[^\s@]+@[^\s@]+$/.test(email)
      ? []
      : [refusal('INVALID_INPUT', 'email must be an email address.', 'email')]),
  ];
}
