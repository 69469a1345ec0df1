import type { Owner } from '@patchbay/access';
import type { Transaction } from '../database';
import type { Dependencies, Step } from '../dependencies';
import type { Job } from '../jobs';
import { refusal, type Refusal } from '../refusal';
import { findSuccessor } from './find-successor';
import { type Assets, type HandOverResult, type Leaver, noAssets } from './hand-overs';
import { tellAboutAssets } from './tell-about-assets';

export interface TransferInput {
  readonly id: string;
  readonly to: Owner;
  /** Null for now. */
  readonly at: Date | null;
  readonly dryRun: boolean;
}

const maxAheadMs = 366 * 86_400_000;

/** Gives a number to another user or team, now or at a given time. */
export function transferPhoneNumber(
  { database, now, newId }: Dependencies,
  { id, to, at, dryRun }: TransferInput,
): Promise<HandOverResult> {
  return database.transaction(async (tx): Promise<HandOverResult> => {
    const number = await tx.handOvers.lockNumber(id);
    const successor = await findSuccessor(tx, to, 'toOwnerId');
    const fault = faultOfTime(at, now()) ?? ('fault' in successor ? successor.fault : null);
    if (number === undefined || fault !== null || 'fault' in successor) {
      const missing = number === undefined ? [refusal('NOT_FOUND', 'No such number.', 'id')] : [];
      return { ...noAssets, refusals: [...missing, ...(fault === null ? [] : [fault])] };
    }
    const assets = await tx.handOvers.assetsOf({ phoneNumberId: number.id });
    if (dryRun) return { ...assets, refusals: [] };
    await tx.handOvers.dropTransfer(number.id);
    if (at === null) await give({ tx, newId, at: now() }, number.id, successor, assets);
    else await plan(tx, { id: newId(), phoneNumberId: number.id, to: successor.owner, at });
    return { ...(await tx.handOvers.readAgain(assets)), refusals: [] };
  });
}

function faultOfTime(at: Date | null, now: Date): Refusal | null {
  if (at === null) return null;
  if (at < now) return refusal('INVALID_INPUT', 'This time is over. Leave it out to transfer the number now.', 'at');
  return at.getTime() - now.getTime() > maxAheadMs
    ? refusal('INVALID_INPUT', 'Choose a time within a year.', 'at')
    : null;
}

async function plan(tx: Transaction, transfer: Parameters<Transaction['handOvers']['planTransfer']>[0]): Promise<void> {
  await tx.handOvers.planTransfer(transfer);
  await tx.jobs.add({
    name: 'transfer-due-number',
    subjectId: transfer.id,
    lane: `transfer:${transfer.phoneNumberId}`,
    runAt: transfer.at,
  });
}

async function give(step: Step, phoneNumberId: string, to: Leaver, assets: Assets): Promise<void> {
  await step.tx.handOvers.giveNumber(phoneNumberId, to);
  await tellAboutAssets(step, assets, to);
}

/** The time of a planned transfer has come. One that was replaced, or leads to somebody who left, does nothing. */
export function transferDueNumber({ database, now, newId }: Dependencies, job: Job): Promise<void> {
  return database.transaction(async (tx) => {
    await tx.jobs.hold(job);
    const transfer = await tx.handOvers.findTransfer(job.subjectId);
    const number = transfer && (await tx.handOvers.lockNumber(transfer.phoneNumberId));
    const successor = transfer && (await findSuccessor(tx, transfer.to, 'toOwnerId'));
    if (number !== undefined && successor !== undefined && !('fault' in successor)) {
      const assets = await tx.handOvers.assetsOf({ phoneNumberId: number.id });
      await give({ tx, newId, at: now() }, number.id, successor, assets);
    }
    if (transfer !== undefined) await tx.handOvers.dropTransfer(transfer.phoneNumberId);
    await tx.jobs.finish(job);
  });
}
