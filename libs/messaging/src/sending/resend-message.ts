import { canSeeConversation, canSendFrom, hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { Message } from '../conversations';
import type { Database } from '../database';
import { quietHoursRefusal, refusal, type Refusal } from '../refusal';
import type { PlanSendDependencies } from './plan-send';
import { endOfQuiet } from './quiet-hours';

export type ResendMessageResult =
  | { readonly kind: 'queued'; readonly message: Message }
  | { readonly kind: 'refused'; readonly message: Message | null; readonly refusals: readonly Refusal[] };

/** A person decides that a text which waits for a decision goes out, again or all the same. */
export function resendMessage(
  { database, now, timeZonesOf }: PlanSendDependencies & { readonly database: Database },
  viewer: Viewer,
  id: string | null,
): Promise<ResendMessageResult> {
  const refused = (message: Message | null, given: Refusal): ResendMessageResult => ({
    kind: 'refused',
    message,
    refusals: [given],
  });
  return database.transaction(async (tx) => {
    if (!hasTextPrivilege(viewer.role))
      return refused(
        null,
        refusal(
          'FORBIDDEN',
          'You lack the privilege to send text messages. Ask your administrator for the role of a salesperson.',
        ),
      );
    const delivery = id === null ? undefined : await tx.messages.lockForDelivery(id);
    if (delivery === undefined || !canSeeConversation(viewer, delivery.conversation.owners))
      return refused(null, refusal('NOT_FOUND', 'There is no such message of ours.', 'id'));
    const { message, conversation, phoneNumber } = delivery;
    if (!canSendFrom(viewer, phoneNumber.owner))
      return refused(
        message,
        refusal(
          'NUMBER_NOT_ASSIGNED',
          'It went out from a number that is not assigned to you or a team of yours.',
          'id',
        ),
      );
    if (!message.needsAttention)
      return refused(
        message,
        refusal('TOO_LATE', 'Nobody has to decide about this message: it is on its way, or at its end.', 'id'),
      );
    const isEarly = message.sendAt !== null && message.sendAt > now();
    const moment = isEarly && message.sendAt !== null ? message.sendAt : now();
    const { quietHours } = phoneNumber;
    const earliest =
      quietHours === null ? moment : endOfQuiet(quietHours, await timeZonesOf(conversation.customerNumber), moment);
    if (earliest > moment)
      return refused(message, quietHoursRefusal(phoneNumber, earliest, 'send it again then.', 'id'));
    await tx.messages.setAttention(message.id, false, null);
    await tx.jobs.add({
      name: 'deliver-message',
      subjectId: message.id,
      lane: isEarly ? `scheduled:${message.id}` : `deliver:${conversation.id}`,
      runAt: isEarly ? message.sendAt : null,
    });
    await tx.outbox.append([
      { type: 'message-updated', messageId: message.id, conversationId: conversation.id, owners: conversation.owners },
    ]);
    return { kind: 'queued', message: { ...message, needsAttention: false, problem: null } };
  });
}
