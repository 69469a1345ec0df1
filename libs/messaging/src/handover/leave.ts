import type { Owner, Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { refusal, type Refusal } from '../refusal';
import { findSuccessor } from './find-successor';
import { type Assets, type HandOverResult, type Leaver, noAssets } from './hand-overs';
import { tellAboutAssets } from './tell-about-assets';

export interface LeaveInput {
  readonly id: string;
  /** Undefined if nobody takes over. */
  readonly handOverTo: Owner | undefined;
  /** Leave what there is to nobody. Those who step in get a notification of each text. */
  readonly leaveUnattended: boolean;
  readonly dryRun: boolean;
}

/** A user leaves: they can do nothing from now on, and their things go to somebody else. */
export const deactivateUser = (dependencies: Dependencies, viewer: Viewer | null, input: LeaveInput) =>
  leave(dependencies, viewer, 'user', input);

/** A team closes: its numbers, records and templates go to somebody else. Its members stay. */
export const closeTeam = (dependencies: Dependencies, viewer: Viewer | null, input: LeaveInput) =>
  leave(dependencies, viewer, 'team', input);

function leave(
  { database, now, newId }: Dependencies,
  viewer: Viewer | null,
  kind: Owner['kind'],
  { id, handOverTo, leaveUnattended, dryRun }: LeaveInput,
): Promise<HandOverResult> {
  return database.transaction(async (tx): Promise<HandOverResult> => {
    const leaver = await tx.handOvers.lockOwner({ kind, id });
    const fault = await faultOfLeaving(tx, viewer, kind, leaver);
    if (leaver === undefined || fault !== null) return { ...noAssets, refusals: fault === null ? [] : [fault] };

    const assets = await tx.handOvers.assetsOf({ owner: leaver.owner });
    const successor = handOverTo === undefined ? undefined : await findSuccessor(tx, handOverTo, 'handOverToId');
    const refusals = faultsOfHandingOver(assets, successor, { leaver, leaveUnattended });
    if (refusals.length > 0) return { ...assets, refusals };
    if (dryRun) return { ...assets, owner: leaver.owner, refusals };

    await tx.handOvers.setActive(leaver.owner, false);
    if (successor !== undefined && !('fault' in successor)) {
      await tx.handOvers.giveAll(leaver.owner, successor);
      await tellAboutAssets({ tx, newId, at: now() }, assets, successor);
    } else await tx.outbox.append([{ type: 'access-changed' }]);
    return { ...(await tx.handOvers.readAgain(assets)), owner: leaver.owner, refusals };
  });
}

async function faultOfLeaving(
  tx: Transaction,
  viewer: Viewer | null,
  kind: Owner['kind'],
  leaver: Leaver | undefined,
): Promise<Refusal | null> {
  if (leaver === undefined) return refusal('NOT_FOUND', kind === 'user' ? 'No such user.' : 'No such team.', 'id');
  if (!leaver.isActive) return refusal('TOO_LATE', `${leaver.name} is not active any more.`, 'id');
  if (kind === 'team') return null;
  if (leaver.owner.id === viewer?.userId)
    return refusal('INVALID_INPUT', "You can't deactivate yourself. Ask another administrator.", 'id');
  const administrators = await tx.users.administrators();
  return administrators.every((administrator) => administrator.id === leaver.owner.id) && administrators.length > 0
    ? refusal('INVALID_INPUT', `${leaver.name} is the only administrator. Make somebody else one first.`, 'id')
    : null;
}

function faultsOfHandingOver(
  assets: Assets,
  successor: Leaver | { readonly fault: Refusal } | undefined,
  { leaver, leaveUnattended }: { readonly leaver: Leaver; readonly leaveUnattended: boolean },
): Refusal[] {
  const field = 'handOverToId';
  if (successor === undefined)
    return leaveUnattended || isEmpty(assets)
      ? []
      : [refusal('INVALID_INPUT', `Choose who takes over from ${leaver.name}, or set leaveUnattended.`, field)];
  if ('fault' in successor) return [successor.fault];
  if (successor.owner.id === leaver.owner.id)
    return [refusal('INVALID_INPUT', `${leaver.name} can't take over from themselves.`, field)];
  if (successor.senderId === null && assets.scheduledMessages.length > 0)
    return [
      refusal(
        'INVALID_INPUT',
        `${successor.name} has no lead who could send the scheduled texts. Choose a user.`,
        field,
      ),
    ];
  return [];
}

const isEmpty = ({ recordCount, openConversationCount, ...lists }: Assets): boolean =>
  recordCount + openConversationCount === 0 && Object.values(lists).every((list) => list.length === 0);
