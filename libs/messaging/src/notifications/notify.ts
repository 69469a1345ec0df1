import { hasTextPrivilege, type Owner } from '@patchbay/access';
import type { Transaction } from '../database';
import type { Users, User, PhoneNumber } from '../directory';
import type { NewNotification, NotificationKind } from './notifications';

/** What a notification is about. */
export interface Occasion {
  readonly conversationId: string;
  readonly messageId: string;
  readonly at: Date;
}

export interface Wording {
  readonly title: string;
  readonly body: string;
}

/** Writes one notification a person, with its event; whoever had it before does not get it again. */
export async function notify(
  tx: Transaction,
  newId: () => string,
  people: readonly User[],
  kind: NotificationKind,
  wording: Wording,
  occasion: Occasion,
): Promise<void> {
  if (people.length === 0) return;
  const added = await tx.notifications.add(
    people.map((person): NewNotification => ({ id: newId(), userId: person.id, kind, ...wording, ...occasion })),
  );
  await tx.outbox.append(
    added.map(({ id, userId }) => ({ type: 'notification-added', notificationId: id, userId }) as const),
  );
}

/** The addressees of our number and the owners of the record, each once. */
export async function peopleConcerned(people: Users, number: PhoneNumber, recordOwner: Owner): Promise<User[]> {
  const addressees = await people.ofOwner(number.owner);
  const owners = recordOwner.id === number.owner.id ? [] : await people.ofOwner(recordOwner);
  return [...new Map([...addressees, ...owners].map((person) => [person.id, person])).values()];
}

/** Those of the people who may read the texts of a conversation whose owner they are, alone or as a team's member. */
export function whoMayRead(people: readonly User[]): User[] {
  return people.filter(({ role }) => hasTextPrivilege(role));
}

/** When nobody who was told may read a text: the sales managers of the addressees' teams, else the administrators. */
export async function peopleToStepIn(people: Users, number: PhoneNumber): Promise<User[]> {
  const addressees = await people.ofOwner(number.owner);
  const managers = await people.salesManagersOf(
    addressees.map(({ id }) => id),
    number.owner.kind === 'team' ? [number.owner.id] : [],
  );
  return managers.length > 0 ? managers : people.administrators();
}
