import type { Transaction } from '../database';
import type { Step } from '../dependencies';
import { messageEvent } from '../events';
import { notify } from '../notifications';
import type { Assets, Leaver } from './hand-overs';

/** Tells everybody that rights changed, and the successor about texts that wait for a decision. */
export async function tellAboutAssets(step: Step, assets: Assets, successor: Leaver | undefined): Promise<void> {
  const { tx } = step;
  await tx.outbox.append([{ type: 'access-changed' }]);
  const ids = [...assets.scheduledMessages, ...assets.messagesInDoubt].map(({ id }) => id);
  const deliveries = ids.length === 0 ? [] : await tx.messages.lockDeliveries(ids);
  await tx.outbox.append(
    deliveries.map(({ message, conversation }) => messageEvent('message-updated', message.id, conversation)),
  );
  const users = successor === undefined ? [] : await usersBehind(tx, successor);
  for (const delivery of deliveries)
    if (delivery.message.needsAttention) await notify(step, users, delivery, 'MESSAGE_IN_DOUBT');
}

async function usersBehind(tx: Transaction, { owner }: Leaver) {
  return (await tx.users.ofOwners([owner])).get(owner.id) ?? [];
}
