import { measureText } from './segments/measure-text';
import type { Message } from './message';
import type { KeyedConversation, PhoneNumber, Transaction } from './ports/transaction';

/** The message, its job and its event, in the transaction at hand: none of them is ever there without the others. */
export async function queueOutbound(
  tx: Transaction,
  outbound: {
    id: string;
    conversation: KeyedConversation;
    number: PhoneNumber;
    body: string;
    /** Null for an automatic answer. */
    senderId: string | null;
    at: Date;
  },
): Promise<Message> {
  const { id, conversation, number, body, senderId, at } = outbound;
  const { encoding, segments } = measureText(body);
  const message = await tx.messages.add({
    id,
    conversation,
    direction: 'OUTBOUND',
    body,
    media: [],
    status: 'QUEUED',
    encoding,
    segments,
    senderId,
    routing: null,
    carrier: number.carrier,
    providerMessageId: null,
    receiptId: null,
    at,
  });
  await tx.jobs.add({ name: 'deliver-message', subjectId: id, lane: `deliver:${conversation.id}`, runAt: null });
  await tx.outbox.append([
    { type: 'message-added', messageId: id, conversationId: conversation.id, owners: conversation.owners },
  ]);
  return message;
}
