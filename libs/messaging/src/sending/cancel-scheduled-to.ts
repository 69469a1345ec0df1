import { canSeeConversation } from '@patchbay/access';
import type { LockedDelivery } from '../conversations';
import type { Step } from '../dependencies';
import { addNotifications, notificationEvent, senderOrSuccessors } from '../notifications';
import { StatusChanges } from './status-changes';

/** One of our numbers and a customer. */
interface Pair {
  readonly phoneNumberId: string;
  readonly customerKey: string;
}

/** More than this wait for their time, when they are canceled for the same reason. */
const maxCanceled = 1_000;

/** The customers opted out: cancels the texts scheduled to them, and tells their senders. Returns how many. */
export async function cancelScheduledTo(step: Step, pairs: readonly Pair[]): Promise<number> {
  const { tx } = step;
  if (pairs.length === 0) return 0;
  const ids = await tx.messages.findScheduledTo(pairs, maxCanceled);
  const deliveries = (await tx.messages.lockDeliveries(ids)).filter(
    ({ message: { status } }) => status === 'SCHEDULED',
  );
  const changes = new StatusChanges();
  for (const delivery of deliveries)
    changes.move(delivery, 'CANCELED', {
      code: 'OPTED_OUT',
      carrierCode: null,
      reason: 'The customer opted out before the text was sent.',
      advice: 'They can text START to this number to opt in again.',
    });
  await changes.write(step);
  await tellSenders(step, deliveries);
  return deliveries.length;
}

async function tellSenders(step: Step, deliveries: readonly LockedDelivery[]): Promise<void> {
  const { tx } = step;
  const ids = [...new Set(deliveries.flatMap(({ message: { senderId } }) => senderId ?? []))];
  const viewers = await tx.users.findViewers(ids);
  const senders = await tx.users.ofOwners(ids.map((id) => ({ kind: 'user', id })));
  const requests = [];
  for (const about of deliveries) {
    const senderId = about.message.senderId ?? '';
    const viewer = viewers.get(senderId);
    const knows = viewer !== undefined && canSeeConversation(viewer, about.conversation.owners);
    const users = knows ? (senders.get(senderId) ?? []) : await senderOrSuccessors(tx, about);
    requests.push({ kind: 'MESSAGE_CANCELED' as const, users, about, at: step.at });
  }
  await tx.outbox.append((await addNotifications(step, requests)).map(notificationEvent));
}
