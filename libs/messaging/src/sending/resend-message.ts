import { canSendFrom, type Viewer } from '@patchbay/access';
import type { Message } from '../conversations';
import { messageEvent } from '../events';
import { quietHoursRefusal, refusal } from '../refusal';
import { findDelivery, readAgain, type RefusedChange, refusedChange } from './find-delivery';
import type { SendDependencies } from './plan-send';
import { isFinal } from './message-status';
import { refuseConsent } from './refuse-consent';
import { earliestSend } from './send-hours';
import { countSend, refuseCountry } from './send-limits';

export type ResendMessageResult = { readonly kind: 'queued'; readonly message: Message } | RefusedChange;

/** A user decides that a text that needs a decision is sent, perhaps again. */
export function resendMessage(
  dependencies: SendDependencies,
  viewer: Viewer,
  id: string | null,
): Promise<ResendMessageResult> {
  const { database, now, sendLimits } = dependencies;
  return database.transaction(async (tx): Promise<ResendMessageResult> => {
    const delivery = await findDelivery(tx, viewer, id);
    if ('refusals' in delivery) return delivery;
    const { message, conversation, phoneNumber } = delivery;
    if (!canSendFrom(viewer, phoneNumber))
      return refusedChange(
        message,
        refusal('NUMBER_NOT_ASSIGNED', "This message's number is not assigned to you or your team.", 'id'),
      );
    if (!message.needsAttention)
      return refusedChange(message, refusal('TOO_LATE', 'This message does not need a decision.', 'id'));
    if (isFinal(message.status))
      return refusedChange(
        message,
        refusal('TOO_LATE', 'This message did not go out and cannot be sent again. Send a new one.', 'id'),
      );
    const [rules] = await tx.consents.rulesFor([conversation]);
    if (rules === undefined) throw new Error('A conversation has no number.');
    const refused =
      refuseConsent(rules, 'id') ??
      refuseCountry(dependencies, conversation.customerNumber, 'id') ??
      (await countSend(sendLimits, tx, viewer));
    if (refused !== null) return refusedChange(message, refused);
    const moment = now();
    const runAt = message.sendAt !== null && message.sendAt > moment ? message.sendAt : null;
    const wanted = runAt ?? moment;
    const earliest = await earliestSend(dependencies, phoneNumber, conversation.customerNumber, rules, wanted);
    if (earliest > wanted) return refusedChange(message, quietHoursRefusal(earliest, 'Send it again then.', 'id'));
    await tx.messages.setAttention(message.id, false, null);
    await tx.jobs.add({
      name: 'deliver-message',
      subjectId: message.id,
      lane: runAt === null ? `deliver:${conversation.id}` : `scheduled:${message.id}`,
      runAt,
    });
    await tx.outbox.append([messageEvent('message-updated', message.id, conversation)]);
    return { kind: 'queued', message: await readAgain(tx, message) };
  });
}
