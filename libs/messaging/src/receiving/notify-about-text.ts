import type { MessageInDelivery } from '../conversations';
import type { Step } from '../dependencies';
import { canReadTexts, notify, usersConcerned, usersToStepIn } from '../notifications';

/**
 * Notifies the owners of the number and of the record. If none of them may read texts, also those who can step in. A text
 * that is one of too many notifies nobody.
 */
export async function notifyAboutText(step: Step, inbound: MessageInDelivery, isNewLead: boolean): Promise<void> {
  if (inbound.message.isExcess) return;
  const { tx } = step;
  const { conversation, phoneNumber } = inbound;
  const users = await usersConcerned(tx, phoneNumber, conversation);
  const readers = users.filter(canReadTexts);

  await notify(step, readers, inbound, 'NEW_MESSAGE');
  if (isNewLead) await notify(step, readers, inbound, 'NEW_LEAD');
  await notify(
    step,
    users.filter((user) => !readers.includes(user)),
    inbound,
    'MISSING_PRIVILEGE',
  );
  if (readers.length === 0) await notify(step, await usersToStepIn(tx, phoneNumber), inbound, 'UNATTENDED_MESSAGE');
}
