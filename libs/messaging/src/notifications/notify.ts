import { canSeeConversation, hasTextPrivilege } from '@patchbay/access';
import type { KeyedConversation, Message, MessageInDelivery } from '../conversations';
import type { Transaction } from '../database';
import type { Step } from '../dependencies';
import type { PhoneNumber, User } from '../directory';
import type { NotificationKind } from './notifications';

/** Adds one notification per user about a message, with its event. Users who already have it don't get it again. */
export async function notify(
  { tx, newId, at }: Step,
  users: readonly User[],
  { conversation, message }: Pick<MessageInDelivery, 'conversation' | 'message'>,
  kind: NotificationKind,
): Promise<void> {
  if (users.length === 0) return;
  const shared = { kind, conversationId: conversation.id, messageId: message.id, at };
  const added = await tx.notifications.add(users.map((user) => ({ ...shared, id: newId(), userId: user.id })));
  await tx.outbox.append(
    added.map(({ id, userId }) => ({ type: 'notification-added', notificationId: id, userId }) as const),
  );
}

/** The user who sent the message, if a user did. */
export async function senderOf(tx: Transaction, { senderId }: Message): Promise<User[]> {
  const sender = senderId === null ? undefined : await tx.users.findById(senderId);
  return sender === undefined ? [] : [sender];
}

/**
 * The user who sent the message. If they can no longer read the conversation, also those who can act in their place: the
 * owners of the number and the record, or else those who step in.
 */
export async function senderOrSuccessors(
  tx: Transaction,
  { message, conversation, phoneNumber }: MessageInDelivery,
): Promise<User[]> {
  const sender = await senderOf(tx, message);
  const viewer = message.senderId === null ? undefined : await tx.users.findViewer(message.senderId);
  if (viewer !== undefined && canSeeConversation(viewer, conversation.owners)) return sender;
  const readers = await readersConcerned(tx, phoneNumber, conversation);
  const successors = readers.length > 0 ? readers : await usersToStepIn(tx, phoneNumber);
  return [...sender, ...successors.filter(({ id }) => id !== message.senderId)];
}

/** The owners of our number and of the record, each once. */
export async function usersConcerned(
  tx: Transaction,
  number: PhoneNumber,
  { owners: { recordOwner } }: KeyedConversation,
): Promise<User[]> {
  const numberOwners = await tx.users.ofOwner(number.owner);
  const recordOwners = recordOwner.id === number.owner.id ? [] : await tx.users.ofOwner(recordOwner);
  return [...new Map([...numberOwners, ...recordOwners].map((user) => [user.id, user])).values()];
}

export const canReadTexts = ({ role }: User): boolean => hasTextPrivilege(role);

/** The users concerned who may read texts. */
export async function readersConcerned(
  tx: Transaction,
  number: PhoneNumber,
  conversation: KeyedConversation,
): Promise<User[]> {
  return (await usersConcerned(tx, number, conversation)).filter(canReadTexts);
}

/** For a text that nobody concerned may read: the sales managers of the number's owners, or else the administrators. */
export async function usersToStepIn(tx: Transaction, { owner }: PhoneNumber): Promise<User[]> {
  const numberOwners = await tx.users.ofOwner(owner);
  const managers = await tx.users.salesManagersOf(
    numberOwners.map(({ id }) => id),
    owner.kind === 'team' ? [owner.id] : [],
  );
  return managers.length > 0 ? managers : tx.users.administrators();
}
