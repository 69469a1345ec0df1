import { accountOf, personOf, type Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import { refusal, refused } from '../refusal';
import { hashInput } from './hash-input';
import { planSend, type SendDependencies } from './plan-send';
import { queueOutbound } from './queue-outbound';
import { countSend } from './send-limits';
import type { Confirmation } from './words-to-confirm';
import type { SendMessageInput, SendMessageResult } from './send-message-input';

/**
 * OUTBOUND, step 1: plans the send, then stores message, job and event in one transaction. The same idempotency key and
 * input return the first call's message.
 */
export function sendMessage(
  dependencies: SendDependencies,
  viewer: Viewer,
  input: SendMessageInput,
): Promise<SendMessageResult> {
  const { database, now, newId, sendLimits } = dependencies;
  return database.transaction(async (tx): Promise<SendMessageResult> => {
    const key = input.idempotencyKey ?? null;
    const inputHash = hashInput(input);
    if (key !== null) {
      const earlier = await sentBefore(tx, viewer, key, inputHash);
      if (earlier !== undefined) return earlier;
    }

    const plan = await planSend(dependencies, tx, viewer, input);
    const { record, number, customer, body, media, sendAt } = plan;
    if (plan.refusals.length > 0 || record === null || number === null || customer === null)
      return refused(...plan.refusals);

    const excess = await countSend(sendLimits, tx, viewer);
    if (excess !== null) return refused(excess);
    const at = now();
    if (plan.newLead !== null) await tx.records.addLeads([plan.newLead]);
    const conversation = await tx.conversations.open({
      id: newId(),
      recordId: record.id,
      phoneNumberId: number.id,
      customerNumber: customer.number,
      customerKey: customer.key,
      at,
    });
    const message = await queueOutbound(tx, {
      id: newId(),
      conversation,
      number,
      body,
      media,
      senderId: personOf(viewer),
      accountId: accountOf(viewer),
      at,
      sendAt,
      cancelIfCustomerReplies: input.cancelIfCustomerReplies === true,
      templateId: input.templateId ?? null,
      idempotencyKey: key,
      confirmation: confirmationBy(viewer, plan.confirmed),
    });
    const fileIds = media.flatMap(({ fileId }) => fileId ?? []);
    if (fileIds.length > 0) await tx.files.attach(fileIds, message.id);
    if (key !== null) await tx.sends.rememberIdempotencyKey(viewer.userId, key, inputHash, message.id);
    return { kind: 'sent', message };
  });
}

/** Who confirmed these words; null if there are none. */
export const confirmationBy = (viewer: Viewer, words: readonly string[]): Confirmation | null =>
  words.length === 0 ? null : { words, userId: personOf(viewer), accountId: accountOf(viewer) };

async function sentBefore(
  tx: Transaction,
  { userId }: Viewer,
  key: string,
  inputHash: string,
): Promise<SendMessageResult | undefined> {
  await tx.sends.lockIdempotencyKey(userId, key);
  const earlier = await tx.sends.findByIdempotencyKey(userId, key);
  if (earlier === undefined) return undefined;
  const message = await tx.messages.findById(earlier.messageId);
  if (message !== undefined && earlier.inputHash === inputHash) return { kind: 'sent', message };
  const text = 'This idempotencyKey was already used for a different input. Use a new one.';
  return refused(refusal('IDEMPOTENCY_CONFLICT', text, 'idempotencyKey'));
}
