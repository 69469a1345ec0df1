import type { Owner, Role } from '@patchbay/access';
import type { CarrierName, Conversation, KeyedConversation, Message, User, PhoneNumber } from '@patchbay/messaging';

/*
 * How the database's rows become domain types. Column lists and mappings stand side by side, so that a column that is
 * added to one is missed in the other at once.
 */

export interface OwnerColumns {
  owner_user_id: string | null;
  owner_team_id: string | null;
}

/** The table's check sees to it that it is one of the two. */
export function ownerOf(row: OwnerColumns): Owner {
  return row.owner_user_id !== null
    ? { kind: 'user', id: row.owner_user_id }
    : { kind: 'team', id: row.owner_team_id as string };
}

export function ownerColumns(owner: Owner): [userId: string | null, teamId: string | null] {
  return owner.kind === 'user' ? [owner.id, null] : [null, owner.id];
}

export interface UserRow {
  id: string;
  name: string;
  email: string;
  role: Role;
}

export const userOf = ({ id, name, email, role }: UserRow): User => ({ id, name, email, role });

export interface PhoneNumberRow extends OwnerColumns {
  id: string;
  number: string;
  name: string;
  carrier: CarrierName;
  quiet_from: string | null;
  quiet_until: string | null;
  quiet_time_zone: string | null;
}

export const phoneNumberColumns =
  'id, number, name, carrier, owner_user_id, owner_team_id, quiet_from, quiet_until, quiet_time_zone';

export function phoneNumberOf(row: PhoneNumberRow): PhoneNumber {
  const { quiet_from: from, quiet_until: until, quiet_time_zone: timeZone } = row;
  const quietHours = from === null || until === null || timeZone === null ? null : { from, until, timeZone };
  return { id: row.id, number: row.number, name: row.name, carrier: row.carrier, owner: ownerOf(row), quietHours };
}

export interface MessageRow {
  id: string;
  conversation_id: string;
  direction: Message['direction'];
  body: string;
  media: Message['media'];
  status: Message['status'];
  problem: Message['problem'];
  encoding: Message['encoding'];
  segments: number;
  sender_id: string | null;
  created_at: Date;
  send_at: Date | null;
  needs_attention: boolean;
  routing: Message['routing'];
}

export const messageColumnNames = [
  'id',
  'conversation_id',
  'direction',
  'body',
  'media',
  'status',
  'problem',
  'encoding',
  'segments',
  'sender_id',
  'created_at',
  'send_at',
  'needs_attention',
  'routing',
] as const;
export const messageColumns = messageColumnNames.join(', ');

export function messageOf(row: MessageRow): Message {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    direction: row.direction,
    body: row.body,
    media: row.media,
    status: row.status,
    problem: row.problem,
    encoding: row.encoding,
    segments: row.segments,
    senderId: row.sender_id,
    createdAt: row.created_at,
    sendAt: row.send_at,
    needsAttention: row.needs_attention,
    routing: row.routing,
  };
}

export interface ConversationRow {
  id: string;
  record_id: string;
  phone_number_id: string;
  customer_number: string;
  last_message_id: string | null;
  last_message_at: Date;
}

export const conversationColumnNames = [
  'id',
  'record_id',
  'phone_number_id',
  'customer_number',
  'last_message_id',
  'last_message_at',
] as const;
export const conversationColumns = conversationColumnNames.map((name) => `conversation.${name}`).join(', ');

export function conversationOf(row: ConversationRow): Conversation {
  return {
    id: row.id,
    recordId: row.record_id,
    phoneNumberId: row.phone_number_id,
    customerNumber: row.customer_number,
    lastMessageId: row.last_message_id,
    updatedAt: row.last_message_at,
  };
}

/** A conversation joined with the owners of its number and its record. */
export interface KeyedConversationRow extends ConversationRow {
  customer_key: string;
  number_owner_user_id: string | null;
  number_owner_team_id: string | null;
  record_owner_user_id: string | null;
  record_owner_team_id: string | null;
}

export const keyedConversationColumns = `${conversationColumns}, conversation.customer_key,
  phone_number.owner_user_id AS number_owner_user_id, phone_number.owner_team_id AS number_owner_team_id,
  record.owner_user_id AS record_owner_user_id, record.owner_team_id AS record_owner_team_id`;

export const conversationWithOwners = `conversation
  JOIN phone_number ON phone_number.id = conversation.phone_number_id
  JOIN record ON record.id = conversation.record_id`;

export function keyedConversationOf(row: KeyedConversationRow): KeyedConversation {
  return {
    ...conversationOf(row),
    customerKey: row.customer_key,
    owners: {
      numberOwner: ownerOf({ owner_user_id: row.number_owner_user_id, owner_team_id: row.number_owner_team_id }),
      recordOwner: ownerOf({ owner_user_id: row.record_owner_user_id, owner_team_id: row.record_owner_team_id }),
    },
  };
}
