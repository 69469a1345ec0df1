import type { MessageInDelivery } from '../conversations';
import type { Step } from '../dependencies';
import type { Transaction } from '../database';
import type { PhoneNumber, User } from '../directory';
import {
  addNotifications,
  canReadTexts,
  type NewMessageNotification,
  type NotificationRequest,
  usersOf,
  usersToStepIn,
} from '../notifications';
import type { Arrival } from './read-texts';

/** A text with the message that it became. */
export interface StoredText extends MessageInDelivery {
  readonly arrival: Arrival;
  readonly isNewLead: boolean;
}

/**
 * Notifies the owners of each text's number and record. If none of them may read texts, also those who can step in; for a
 * number that was given up and that nobody attends to, the administrators in place of its owners.
 * A text that is one of too many notifies nobody, and a reaction to our message neither. Returns what was added, by the id of the message.
 */
export async function notifyAboutTexts(
  step: Pick<Step, 'tx' | 'newId'>,
  texts: readonly StoredText[],
): Promise<Map<string, NewMessageNotification[]>> {
  const { tx } = step;
  const ownersOf = ({ phoneNumber, conversation }: StoredText) =>
    phoneNumber.isAttended ? [phoneNumber.owner, conversation.owners.recordOwner] : [conversation.owners.recordOwner];
  const members = await tx.users.ofOwners(texts.flatMap(ownersOf));
  const standIns = new Map<string, User[]>();
  const requests: NotificationRequest[] = [];
  for (const text of texts.filter(({ message }) => !message.isExcess && message.reactionToId === null)) {
    const users = usersOf(ownersOf(text), members);
    const readers = users.filter(canReadTexts);
    const request = (kind: NotificationRequest['kind'], to: readonly User[]) =>
      requests.push({ kind, users: to, about: text, at: text.message.createdAt });
    request(text.isNewLead ? 'NEW_LEAD' : 'NEW_MESSAGE', readers);
    request(
      'MISSING_PRIVILEGE',
      users.filter((user) => !readers.includes(user)),
    );
    const { phoneNumber } = text;
    if (readers.length > 0 && phoneNumber.isAttended) continue;
    const standIn = standIns.get(phoneNumber.id) ?? (await standInsFor(tx, phoneNumber));
    standIns.set(phoneNumber.id, standIn);
    request('UNATTENDED_MESSAGE', standIn);
  }
  const added = new Map<string, NewMessageNotification[]>(texts.map(({ message }) => [message.id, []]));
  for (const notification of await addNotifications(step, requests))
    added.get(notification.messageId ?? '')?.push(notification);
  return added;
}

const standInsFor = (tx: Transaction, number: PhoneNumber) =>
  number.isAttended ? usersToStepIn(tx, number) : tx.users.administrators();
