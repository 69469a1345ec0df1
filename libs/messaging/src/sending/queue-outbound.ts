import type { KeyedConversation, Message } from '../conversations';
import type { Transaction } from '../database';
import type { PhoneNumber } from '../directory';
import { measureText } from '../text/measure-text';

/** The message, its job and its event, in the transaction at hand: none of them is ever there without the others. */
export async function queueOutbound(
  tx: Transaction,
  outbound: {
    id: string;
    conversation: KeyedConversation;
    number: PhoneNumber;
    body: string;
    mediaUrls?: readonly string[];
    /** Null for an automatic answer. */
    senderId: string | null;
    at: Date;
    /** Null where that is at once. */
    sendAt?: Date | null;
    cancelIfCustomerReplies?: boolean;
  },
): Promise<Message> {
  const {
    id,
    conversation,
    number,
    body,
    mediaUrls = [],
    senderId,
    at,
    sendAt = null,
    cancelIfCustomerReplies = false,
  } = outbound;
  const { encoding, segments } = measureText(body);
  const message = await tx.messages.add({
    id,
    conversation,
    direction: 'OUTBOUND',
    body,
    // Its type is the carrier's to find out.
    media: mediaUrls.map((url) => ({ url, contentType: 'application/octet-stream' })),
    status: sendAt === null ? 'QUEUED' : 'SCHEDULED',
    sendAt,
    cancelIfCustomerReplies,
    encoding,
    segments,
    senderId,
    routing: null,
    carrier: number.carrier,
    carrierMessageId: null,
    receiptId: null,
    at,
  });
  // What waits for its time does not hold up what is said meanwhile.
  const lane = sendAt === null ? `deliver:${conversation.id}` : `scheduled:${id}`;
  await tx.jobs.add({ name: 'deliver-message', subjectId: id, lane, runAt: sendAt });
  await tx.outbox.append([
    { type: 'message-added', messageId: id, conversationId: conversation.id, owners: conversation.owners },
  ]);
  return message;
}
