import type { Automation, KeyedConversation, Media, Message } from '../conversations';
import type { Transaction } from '../database';
import type { PhoneNumber } from '../directory';
import { messageEvent } from '../events';
import { measureText } from '../text/measure-text';
import type { Confirmation } from './words-to-confirm';

interface Outbound {
  readonly id: string;
  readonly conversation: KeyedConversation;
  readonly number: PhoneNumber;
  readonly body: string;
  readonly media?: readonly Media[];
  /** Null for an automatic reply. */
  readonly senderId: string | null;
  readonly accountId?: string | null;
  /** What sends it, if nobody does. */
  readonly automation?: Automation | null;
  readonly at: Date;
  /** Null for now. */
  readonly sendAt?: Date | null;
  readonly cancelIfCustomerReplies?: boolean;
  readonly templateId?: string | null;
  readonly idempotencyKey?: string | null;
  readonly confirmation?: Confirmation | null;
}

/** Adds a message with its job and its event. */
export async function queueOutbound(
  tx: Transaction,
  { number, media = [], sendAt = null, accountId = null, cancelIfCustomerReplies = false, ...outbound }: Outbound,
): Promise<Message> {
  const { id, conversation } = outbound;
  const { encoding, segments } = measureText(outbound.body);
  const message = await tx.messages.add({
    ...outbound,
    accountId,
    media,
    status: sendAt === null ? 'QUEUED' : 'SCHEDULED',
    sendAt,
    cancelIfCustomerReplies,
    encoding,
    segments,
    carrier: number.carrier,
  });
  // A scheduled text has its own lane, so that it does not block others.
  const lane = sendAt === null ? `deliver:${conversation.id}` : `scheduled:${id}`;
  await tx.jobs.add({ name: 'deliver-message', subjectId: id, lane, runAt: sendAt });
  await tx.outbox.append([messageEvent('message-added', id, conversation)]);
  return message;
}
