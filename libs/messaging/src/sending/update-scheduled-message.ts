import { canSendFrom, type Viewer } from '@patchbay/access';
import type { LockedDelivery, Message } from '../conversations';
import type { Transaction } from '../database';
import { messageEvent } from '../events';
import { refusal } from '../refusal';
import { measureText } from '../text/measure-text';
import { checkTime } from './check-input';
import { Draft } from './draft';
import { findDelivery, readAgain, type RefusedChange, refusedChange } from './find-delivery';
import { checkWords, type SendDependencies } from './plan-send';
import { planTime } from './plan-time';
import { confirmationBy } from './send-message';
import type { Confirmation } from './words-to-confirm';
import { writeBody } from './write-body';

/** What is undefined stays. The id is null if it is not valid. */
export interface UpdateScheduledInput {
  readonly id: string | null;
  readonly body: string | undefined;
  readonly sendAt: Date | undefined;
  /** Words that hold the text, and that the viewer has checked. */
  readonly confirmedWords?: readonly string[] | undefined;
}

export type UpdateScheduledResult = { readonly kind: 'updated'; readonly message: Message } | RefusedChange;

/** Changes the text or the time of a scheduled message, with the checks of when it was scheduled. */
export function updateScheduledMessage(
  dependencies: SendDependencies,
  viewer: Viewer,
  { id, body, sendAt, confirmedWords = [] }: UpdateScheduledInput,
): Promise<UpdateScheduledResult> {
  return dependencies.database.transaction(async (tx): Promise<UpdateScheduledResult> => {
    // As a worker does that takes it: the job before the message.
    if (id !== null) await tx.jobs.lock('deliver-message', id);
    const delivery = await findDelivery(tx, viewer, id);
    if ('refusals' in delivery) return delivery;
    const { message, conversation } = delivery;
    if (message.status !== 'SCHEDULED')
      return refusedChange(
        message,
        refusal('TOO_LATE', 'Only scheduled messages can be changed. This one is not scheduled any more.', 'id'),
      );
    const draft = new Draft(
      tx,
      viewer,
      { body: body ?? message.body, sendAt: sendAt ?? message.sendAt, confirmedWords },
      dependencies.now(),
    );
    const planned = await plan(dependencies, draft, delivery, {
      isMoved: sendAt !== undefined,
      isRewritten: body !== undefined && body !== message.body,
    });
    if (draft.refusals.length > 0) return refusedChange(message, ...draft.refusals);
    await tx.messages.rewrite(message.id, { ...measureText(planned.body), ...planned });
    if (sendAt !== undefined) await restartJob(tx, message, planned.sendAt);
    await tx.outbox.append([messageEvent('message-updated', message.id, conversation)]);
    return { kind: 'updated', message: await readAgain(tx, message) };
  });
}

async function plan(
  dependencies: SendDependencies,
  draft: Draft,
  { message, conversation, phoneNumber }: LockedDelivery,
  { isMoved, isRewritten }: { readonly isMoved: boolean; readonly isRewritten: boolean },
): Promise<{ readonly body: string; readonly sendAt: Date; readonly confirmation: Confirmation | null }> {
  if (!canSendFrom(draft.viewer, phoneNumber))
    draft.refuse('NUMBER_NOT_ASSIGNED', "This message's number is not assigned to you or your team.", 'id');
  const customer = { number: conversation.customerNumber, key: conversation.customerKey };
  const addressee = { record: null, number: phoneNumber, customer };
  const { body } =
    message.media.length > 0 && draft.input.body === ''
      ? { body: '' }
      : await writeBody(draft, addressee, dependencies.timeZonesOf);
  const sendAt = message.sendAt ?? draft.now;
  const [rules = null] = await draft.tx.consents.rulesFor([conversation]);
  const confirmation =
    rules === null || !isRewritten
      ? message.confirmation
      : confirmationBy(draft.viewer, checkWords(draft, body, rules.settings));
  if (!isMoved || draft.input.sendAt == null) return { body, sendAt, confirmation };
  checkTime(draft, draft.input.sendAt);
  const planned = { number: phoneNumber, customer, rules };
  return { body, sendAt: (await planTime(draft, planned, dependencies)) ?? draft.now, confirmation };
}

/** One that is held has no job until somebody decides. */
async function restartJob(tx: Transaction, { id, needsAttention }: Message, runAt: Date): Promise<void> {
  if (needsAttention) return;
  await tx.jobs.restart({ name: 'deliver-message', subjectId: id, lane: `scheduled:${id}`, runAt });
}
