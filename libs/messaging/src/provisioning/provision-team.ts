import type { Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { upsertTeams } from '../directory';
import { closeTeam, reopenTeam } from '../handover';
import { refusal } from '../refusal';
import { changeExternalId } from './change-external-id';
import { checkName, idOf, missing, provision, type ProvisionResult, refuseIfAny, taken } from './provision';
import type { ProvisionedTeam } from './provisioning';

/** Users by id. */
export interface MemberChanges {
  /** Whether those who are not added leave. */
  readonly isComplete: boolean;
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

/** What an identity provider says about a team. What is undefined stays. */
export interface TeamChanges {
  readonly name?: string;
  /** A team without one has its name for it. */
  readonly externalId?: string;
  readonly members?: MemberChanges;
}

/** Adds a team, or opens again one that was closed, with exactly these members. */
export const provisionTeam = (
  dependencies: Dependencies,
  { name, externalId = name, members }: TeamChanges & { readonly name: string },
): Promise<ProvisionResult> =>
  provision(dependencies, async (tx, inside) => {
    checkName('externalId', externalId);
    const closed = await tx.provisioning.findTeam({ externalId });
    if (closed?.isActive === true) throw taken(`A team has the externalId ${externalId} already.`);
    await refuseTakenName(tx, name, closed?.id);
    const memberExternalIds = await membersAfter(tx, externalId, {
      ...{ isComplete: true, removed: new Set() },
      added: members?.added ?? new Set(),
    });
    const id = idOf(await upsertTeams(inside, [{ externalId, name, memberExternalIds }]));
    if (closed !== undefined) refuseIfAny((await reopenTeam(inside, id)).refusals);
    return id;
  });

export const changeTeam = (
  dependencies: Dependencies,
  id: string,
  { name, externalId: given, members }: TeamChanges,
): Promise<ProvisionResult> =>
  provision(dependencies, async (tx, inside) => {
    const team = await findTeam(tx, id);
    if (name !== undefined && name !== team.name) await refuseTakenName(tx, name, id);
    const externalId = given ?? (team.externalId === team.name ? (name ?? team.name) : team.externalId);
    if (externalId !== team.externalId) await changeExternalId(tx, { kind: 'team', id }, externalId);
    const memberExternalIds = members && (await membersAfter(tx, externalId, members));
    idOf(await upsertTeams(inside, [{ externalId, name, memberExternalIds }]));
    return id;
  });

/** The team is closed. Those who step in get the texts to its numbers. */
export const removeTeam = (dependencies: Dependencies, viewer: Viewer, id: string): Promise<ProvisionResult> =>
  provision(dependencies, async (tx, inside) => {
    await findTeam(tx, id);
    const { refusals } = await closeTeam(inside, viewer, {
      ...{ id, handOverTo: undefined, leaveUnattended: true, dryRun: false },
    });
    refuseIfAny(refusals);
    return id;
  });

async function findTeam(tx: Transaction, id: string): Promise<ProvisionedTeam> {
  const team = await tx.provisioning.findTeam({ id });
  if (team === undefined || !team.isActive) throw missing();
  return team;
}

/** Identity providers find teams by name. */
async function refuseTakenName(tx: Transaction, name: string, id: string | undefined): Promise<void> {
  checkName('displayName', name);
  const others = (await tx.provisioning.teamIdsOf(name)).filter((other) => other !== id);
  if (others.length > 0) throw taken(`A team has the displayName ${name} already.`);
}

/** Locks the team first: others may change its members, too. */
async function membersAfter(
  tx: Transaction,
  externalId: string,
  { isComplete, added, removed }: MemberChanges,
): Promise<string[]> {
  const [team] = await tx.directory.teams.lock([{ externalId }]);
  const staying = isComplete ? [] : (team?.memberIds ?? []).filter((member) => !removed.has(member));
  const members = [...new Set([...staying, ...added])];
  const externalIds = await tx.provisioning.externalIdsOf(members);
  const unknown = members.find((member) => !externalIds.has(member));
  if (unknown !== undefined)
    refuseIfAny([refusal('INVALID_INPUT', `No user has the id ${unknown}. Add the user first.`, 'members')]);
  return members.map((member) => externalIds.get(member)!);
}
