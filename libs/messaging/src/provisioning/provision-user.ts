import type { Role, Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { upsertUsers } from '../directory';
import { deactivateUser, reactivateUser } from '../handover';
import { changeExternalId } from './change-external-id';
import { fullName, type GivenNames } from './full-name';
import { checkName, idOf, missing, provision, type ProvisionResult, refuseIfAny, taken } from './provision';
import type { ProvisionedNames, ProvisionedUser } from './provisioning';

/** What an identity provider says about a user. What is undefined stays. */
export interface UserChanges extends GivenNames {
  readonly userName?: string;
  /** What the user's tokens name. A user without one has the `userName` for it. */
  readonly externalId?: string;
  readonly email?: string;
  readonly role?: Role;
  readonly isActive?: boolean;
}

export interface NewUser extends UserChanges {
  readonly userName: string;
  readonly role: Role;
}

/** Adds a user, or brings back one whom the identity provider removed. */
export const provisionUser = (dependencies: Dependencies, viewer: Viewer, user: NewUser): Promise<ProvisionResult> =>
  provision(dependencies, async (tx, inside) => {
    const { userName, externalId = userName, email, role, isActive = true } = user;
    checkName('externalId', externalId);
    const removed = await tx.provisioning.findUser({ externalId });
    if (removed !== undefined && !isGone(removed)) throw taken(`A user has the externalId ${externalId} already.`);
    await refuseTakenName(tx, userName, removed?.id);
    const names = namesOf(user, { userName, givenName: null, familyName: null });
    const name = fullName(user, names) ?? userName;
    const id = idOf(await upsertUsers(inside, [{ externalId, name, email, role }]));
    await tx.provisioning.writeNames(id, names);
    await setActive(inside, viewer, { id, isActive: removed === undefined }, isActive);
    return id;
  });

export const changeUser = (
  dependencies: Dependencies,
  viewer: Viewer,
  id: string,
  changes: UserChanges,
): Promise<ProvisionResult> =>
  provision(dependencies, async (tx, inside) => {
    const user = await findUser(tx, id);
    const names = namesOf(changes, user);
    if (names.userName.toLowerCase() !== user.userName.toLowerCase()) await refuseTakenName(tx, names.userName, id);
    const followed = user.externalId === user.userName ? names.userName : user.externalId;
    const { externalId = followed, email, role } = changes;
    if (externalId !== user.externalId) await changeExternalId(tx, { kind: 'user', id }, externalId);
    idOf(await upsertUsers(inside, [{ externalId, name: fullName(changes, names, user), email, role }]));
    await tx.provisioning.writeNames(id, names);
    await setActive(inside, viewer, user, changes.isActive);
    return id;
  });

/** The user is deactivated, and the identity provider does not see them until it adds them again. */
export const removeUser = (dependencies: Dependencies, viewer: Viewer, id: string): Promise<ProvisionResult> =>
  provision(dependencies, async (tx, inside) => {
    const user = await findUser(tx, id);
    await setActive(inside, viewer, user, false);
    await tx.provisioning.writeNames(id, { ...namesOf({}, user), isRemoved: true });
    return id;
  });

const isGone = ({ isRemoved, isActive }: ProvisionedUser) => isRemoved && !isActive;

async function findUser(tx: Transaction, id: string): Promise<ProvisionedUser> {
  const user = await tx.provisioning.findUser({ id });
  if (user === undefined || isGone(user)) throw missing();
  return user;
}

async function refuseTakenName(tx: Transaction, userName: string, id: string | undefined): Promise<void> {
  checkName('userName', userName);
  const other = await tx.provisioning.findUser({ userName });
  if (other !== undefined && other.id !== id && !isGone(other))
    throw taken(`A user has the userName ${userName} already.`);
}

function namesOf(given: UserChanges, stored: Omit<ProvisionedNames, 'isRemoved'>): ProvisionedNames {
  const { userName = stored.userName, givenName = stored.givenName, familyName = stored.familyName } = given;
  for (const [field, part] of Object.entries({ givenName, familyName })) if (part !== null) checkName(field, part);
  return { userName, givenName, familyName, isRemoved: false };
}

/** Nobody takes over from users who leave, so that no decision holds it up: those who step in get their texts. */
async function setActive(
  inside: Dependencies,
  viewer: Viewer,
  { id, isActive }: Pick<ProvisionedUser, 'id' | 'isActive'>,
  wanted: boolean | undefined,
): Promise<void> {
  if (wanted === undefined || wanted === isActive) return;
  const { refusals } = wanted
    ? await reactivateUser(inside, id)
    : await deactivateUser(inside, viewer, { id, handOverTo: undefined, leaveUnattended: true, dryRun: false });
  refuseIfAny(refusals);
}
