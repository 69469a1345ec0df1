import type { Dependencies, Step } from '../dependencies';
import { notify, senderOrSuccessors } from '../notifications';
import { refusal } from '../refusal';
import { StatusChanges } from '../sending';
import { findSuccessor } from './find-successor';
import { type Assets, type HandOverResult, noAssets } from './hand-overs';
import { tellAboutAssets } from './tell-about-assets';

export interface RetireInput {
  readonly id: string;
  /** The user who gets the texts that still arrive; undefined for the administrators. */
  readonly attendantId: string | undefined;
}

/** A number is given up: nothing is sent from it any more. Texts that still arrive are kept and shown to somebody. */
export function retirePhoneNumber(
  { database, now, newId }: Dependencies,
  { id, attendantId }: RetireInput,
): Promise<HandOverResult> {
  return database.transaction(async (tx): Promise<HandOverResult> => {
    const refuse = (...given: Parameters<typeof refusal>) => ({ ...noAssets, refusals: [refusal(...given)] });
    const number = await tx.handOvers.lockNumber(id);
    if (number === undefined) return refuse('NOT_FOUND', 'No such number.', 'id');
    if (!number.isActive) return refuse('TOO_LATE', `${number.name} was already retired.`, 'id');
    const attendant =
      attendantId === undefined ? undefined : await findSuccessor(tx, { kind: 'user', id: attendantId }, 'attendantId');
    if (attendant !== undefined && 'fault' in attendant) return { ...noAssets, refusals: [attendant.fault] };

    const step = { tx, newId, at: now() };
    const assets = await tx.handOvers.assetsOf({ phoneNumberId: number.id });
    await cancelScheduled(step, assets, number.name);
    if (attendant !== undefined) await tx.handOvers.giveNumber(number.id, attendant);
    await tx.handOvers.retireNumber(number.id, attendant !== undefined);
    await tx.handOvers.dropTransfer(number.id);
    await tellAboutAssets(step, { ...assets, scheduledMessages: [] }, attendant);
    return { ...(await tx.handOvers.readAgain(assets)), refusals: [] };
  });
}

async function cancelScheduled(step: Step, { scheduledMessages }: Assets, name: string): Promise<void> {
  const { tx } = step;
  const deliveries =
    scheduledMessages.length === 0
      ? []
      : await tx.messages.lockDeliveries(scheduledMessages.map((message) => message.id));
  const changes = new StatusChanges();
  const canceled = deliveries.filter((delivery) =>
    changes.move(delivery, 'CANCELED', {
      code: 'NUMBER_RETIRED',
      carrierCode: null,
      reason: `${name} was retired.`,
      advice: 'Send it from another number.',
    }),
  );
  await changes.write(step);
  for (const delivery of canceled)
    await notify(step, await senderOrSuccessors(tx, delivery), delivery, 'MESSAGE_CANCELED');
}
