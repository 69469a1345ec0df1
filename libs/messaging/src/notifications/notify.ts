import { canSeeConversation, hasTextPrivilege, type Owner, personOf, type Viewer } from '@patchbay/access';
import type { KeyedConversation, Message, MessageInDelivery } from '../conversations';
import type { Transaction } from '../database';
import type { Step } from '../dependencies';
import type { PhoneNumber, User } from '../directory';
import type { DomainEvent } from '../events';
import type { Note } from '../notes';
import type { MessageNotificationKind, NewMessageNotification, NewNotification } from './notifications';

/** Who is to know what about a message. */
export interface NotificationRequest {
  readonly kind: MessageNotificationKind;
  readonly users: readonly User[];
  readonly about: Pick<MessageInDelivery, 'conversation' | 'message'>;
  readonly at: Date;
}

/** Adds one notification per user and message, of the requests. Users who already have it don't get it again. Returns those added. */
export async function addNotifications(
  { tx, newId }: Pick<Step, 'tx' | 'newId'>,
  requests: readonly NotificationRequest[],
): Promise<NewMessageNotification[]> {
  const wanted = requests.flatMap(({ kind, users, about, at }) =>
    users.map((user) => ({
      id: newId(),
      userId: user.id,
      kind,
      conversationId: about.conversation.id,
      messageId: about.message.id,
      at,
    })),
  );
  return wanted.length === 0 ? [] : tx.notifications.add(wanted);
}

export const notificationEvent = ({ id, userId }: NewNotification): DomainEvent => ({
  type: 'notification-added',
  notificationId: id,
  userId,
});

/** Adds one notification per user about a message, with its event. */
export async function notify(
  step: Step,
  users: readonly User[],
  about: NotificationRequest['about'],
  kind: MessageNotificationKind,
): Promise<void> {
  const added = await addNotifications(step, [{ kind, users, about, at: step.at }]);
  await step.tx.outbox.append(added.map(notificationEvent));
}

/** Tells a user that another one assigned them a conversation. */
export async function tellAssignee(
  { tx, newId, at }: Step,
  { id: conversationId }: KeyedConversation,
  userId: string,
  by: Viewer,
): Promise<void> {
  const assigned = {
    id: newId(),
    userId,
    kind: 'ASSIGNED',
    conversationId,
    messageId: null,
    actorId: personOf(by),
    at,
  } as const;
  await tx.outbox.append((await tx.notifications.add([assigned])).map(notificationEvent));
}

/** Tells users that somebody mentioned them in a note. */
export async function tellMentioned({ tx, newId, at }: Step, note: Note, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return;
  const { id: noteId, conversationId, authorId: actorId } = note;
  const added = await tx.notifications.add(
    userIds.map((userId) => ({
      ...{ id: newId(), userId, kind: 'MENTIONED' as const, conversationId, messageId: null, actorId, noteId, at },
    })),
  );
  await tx.outbox.append(added.map(notificationEvent));
}

/** The user who sent the message, if one did. A service account's text has nobody: those who can act in its place step in. */
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
  const viewer =
    message.senderId === null ? undefined : (await tx.users.findViewers([message.senderId])).get(message.senderId);
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
  return usersOf([number.owner, recordOwner], await tx.users.ofOwners([number.owner, recordOwner]));
}

/** The users behind some owners, each once. */
export function usersOf(owners: readonly Owner[], members: ReadonlyMap<string, readonly User[]>): User[] {
  const users = owners.flatMap(({ id }) => members.get(id) ?? []);
  return [...new Map(users.map((user) => [user.id, user])).values()];
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

/**
 * For a text that nobody concerned may read: the sales managers of the number's owners, or else the leads of their teams, or
 * else the administrators.
 */
export async function usersToStepIn(tx: Transaction, { owner }: PhoneNumber): Promise<User[]> {
  // An owner who left is still a member of their teams.
  const owners =
    owner.kind === 'user' ? [owner.id] : ((await tx.users.ofOwners([owner])).get(owner.id) ?? []).map(idOf);
  const teams = owner.kind === 'team' ? [owner.id] : [];
  const managers = await tx.users.salesManagersOf(owners, teams);
  if (managers.length > 0) return managers;
  const leads = await tx.users.leadsOf(owners, teams);
  return leads.length > 0 ? leads : tx.users.administrators();
}

const idOf = ({ id }: User) => id;
