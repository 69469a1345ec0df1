import type { Viewer } from '@patchbay/access';
import type { Database, Transaction } from '../database';
import { refusal, type Refusal } from '../refusal';
import { hashInput } from './hash-input';
import { planSend, type PlanSendDependencies } from './plan-send';
import { queueOutbound } from './queue-outbound';
import type { SendMessageInput, SendMessageResult } from './send-message-input';

export interface SendMessageDependencies extends PlanSendDependencies {
  readonly database: Database;
  readonly newId: () => string;
}

/**
 * OUTBOUND, step 1: policy, template, consent; then message, job and event in one transaction. A refused send stores
 * nothing and says every reason. The same idempotency key and input give the first call's message again.
 */
export function sendMessage(
  { database, now, newId, timeZonesOf }: SendMessageDependencies,
  viewer: Viewer,
  input: SendMessageInput,
): Promise<SendMessageResult> {
  return database.transaction(async (tx) => {
    const key = input.idempotencyKey ?? null;
    const inputHash = hashInput(input);
    if (key !== null) {
      const earlier = await sentBefore(tx, viewer, key, inputHash);
      if (earlier !== undefined) return earlier;
    }

    const plan = await planSend({ now, timeZonesOf }, tx, viewer, input);
    const { record, number, customer, body, mediaUrls, sendAt } = plan;
    if (plan.refusals.length > 0 || record === null || number === null || customer === null)
      return refused(plan.refusals);

    const at = now();
    const conversation = await tx.conversations.open({
      id: newId(),
      recordId: record.id,
      phoneNumberId: number.id,
      customerNumber: customer.number,
      customerKey: customer.key,
      at,
    });
    const cancelIfCustomerReplies = input.cancelIfCustomerReplies === true;
    const message = await queueOutbound(tx, {
      id: newId(),
      conversation,
      number,
      body,
      mediaUrls,
      senderId: viewer.userId,
      at,
      sendAt,
      cancelIfCustomerReplies,
    });
    if (key !== null) await tx.sends.rememberIdempotencyKey(viewer.userId, key, inputHash, message.id);
    return { kind: 'sent', message };
  });
}

const refused = (refusals: readonly Refusal[]): SendMessageResult => ({ kind: 'refused', refusals });

async function sentBefore(
  tx: Transaction,
  viewer: Viewer,
  key: string,
  inputHash: string,
): Promise<SendMessageResult | undefined> {
  await tx.sends.lockIdempotencyKey(viewer.userId, key);
  const earlier = await tx.sends.findByIdempotencyKey(viewer.userId, key);
  if (earlier === undefined) return undefined;
  const message = await tx.messages.findById(earlier.messageId);
  return message !== undefined && earlier.inputHash === inputHash
    ? { kind: 'sent', message }
    : refused([
        refusal(
          'IDEMPOTENCY_CONFLICT',
          'This idempotencyKey was used before for another input: take a new one.',
          'idempotencyKey',
        ),
      ]);
}
