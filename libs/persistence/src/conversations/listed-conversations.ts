import type { Viewer } from '@patchbay/access';
import type { Conversation, Message } from '@patchbay/messaging';
import {
  conversationColumnNames,
  messageColumnNames,
  messageOf,
  type ConversationRow,
  type MessageRow,
} from '../sql/rows';
import { recordColumnNames, recordOf, type RecordRow, type RecordView } from '../directory/record-queries';

/** Of a record, what lists show of it. */
export type RecordBrief = Pick<RecordView, 'id' | 'type' | 'name'>;
/** Of a message, what lists show of it. */
export type MessageBrief = Pick<Message, 'id' | 'direction' | 'body' | 'status' | 'createdAt'>;

export const recordBriefly = ['id', 'type', 'name'] as const satisfies readonly (keyof RecordBrief)[];
export const messageBriefly = [
  'id',
  'direction',
  'body',
  'status',
  'createdAt',
] as const satisfies readonly (keyof MessageBrief)[];

/** What a list brings along with each conversation, in the same statement; nothing that is left out. */
export interface ReadAlong {
  readonly record?: 'brief' | 'whole';
  readonly lastMessage?: 'brief' | 'whole';
  readonly unreadCount?: boolean;
}

export interface ListedConversation extends Conversation {
  /** What was brought along, as much of it as was asked for. */
  readonly along: {
    readonly record?: RecordBrief | RecordView;
    readonly lastMessage?: MessageBrief | Message;
    readonly unreadCount?: number;
  };
}

/** A page as it comes: the values of each column, of all rows; null where there is no row. Instants are seconds since 1970. */
export type ListedPage = Readonly<Record<string, readonly unknown[] | null>>;

const briefRecordColumns = ['id', 'type', 'name'] as const;
const briefMessageColumns = ['id', 'direction', 'body', 'status', 'created_at'] as const;
const recordColumnsOf = { brief: briefRecordColumns, whole: recordColumnNames } as const;
const messageColumnsOf = { brief: briefMessageColumns, whole: messageColumnNames } as const;
/** With it, an id is called like the conversation's column that refers to it: it comes once. */
const prefixes = { record: 'record_', lastMessage: 'last_message_' } as const;

/** How many messages of a conversation somebody has not read. */
export const unreadIn = (conversationId: string, userId: string) => `
  SELECT count(*)::integer AS count FROM message AS inbound
  WHERE inbound.conversation_id = ${conversationId} AND inbound.direction = 'INBOUND' AND inbound.created_at > coalesce(
    (SELECT read_until FROM conversation_read WHERE conversation_id = ${conversationId} AND user_id = ${userId}), '-infinity')`;

/** The columns of a page, each by name and as what stands for it in SQL, and what has to be joined to `conversation` for them. */
export function listedColumns(
  viewer: Viewer,
  along: ReadAlong,
  values: unknown[],
): { readonly columns: readonly (readonly [name: string, value: string])[]; readonly joins: string } {
  const columns = new Map<string, string>();
  const add = (prefix: string, table: string, names: readonly string[]) => {
    for (const name of names)
      columns.set(prefix + name, isInstant(name) ? `date_part('epoch', ${table}.${name})` : `${table}.${name}`);
  };
  add('', 'conversation', conversationColumnNames);
  const joins: string[] = [];
  if (along.record !== undefined) {
    add(prefixes.record, 'record', recordColumnsOf[along.record]);
    joins.push('JOIN record ON record.id = conversation.record_id');
  }
  if (along.lastMessage !== undefined) {
    add(prefixes.lastMessage, 'message', messageColumnsOf[along.lastMessage]);
    joins.push('JOIN message ON message.id = conversation.last_message_id');
  }
  if (along.unreadCount === true) {
    columns.set('unread_count', 'unread.count');
    joins.push(`CROSS JOIN LATERAL (${unreadIn('conversation.id', `$${values.push(viewer.userId)}::uuid`)}) AS unread`);
  }
  return { columns: [...columns], joins: joins.join(' ') };
}

export function listedConversations(page: ListedPage, along: ReadAlong): ListedConversation[] {
  const { id, record_id, phone_number_id, customer_number, last_message_id, last_message_at } =
    columnsOf<ConversationRow>(page, conversationColumnNames);
  const recordAt = along.record === undefined ? undefined : recordsOf[along.record](page);
  const messageAt = along.lastMessage === undefined ? undefined : messagesOf[along.lastMessage](page);
  const unread = page.unread_count as readonly number[] | undefined;
  return id.map((_, n) => ({
    id: id[n]!,
    recordId: record_id[n]!,
    phoneNumberId: phone_number_id[n]!,
    customerNumber: customer_number[n]!,
    lastMessageId: last_message_id[n]!,
    updatedAt: instant(last_message_at[n]!),
    along: { record: recordAt?.(n), lastMessage: messageAt?.(n), unreadCount: unread?.[n] },
  }));
}

const recordsOf = {
  brief(page: ListedPage): (n: number) => RecordBrief {
    const { id, type, name } = columnsOf<RecordRow>(page, briefRecordColumns, prefixes.record);
    return (n) => ({ id: id[n]!, type: type[n]!, name: name[n]! });
  },
  whole(page: ListedPage): (n: number) => RecordView {
    const columns = columnsOf<RecordRow>(page, recordColumnNames, prefixes.record);
    return (n) => recordOf(rowAt(columns, n));
  },
};

const messagesOf = {
  brief(page: ListedPage): (n: number) => MessageBrief {
    const { id, direction, body, status, created_at } = columnsOf<MessageRow>(
      page,
      briefMessageColumns,
      prefixes.lastMessage,
    );
    return (n) => ({
      id: id[n]!,
      direction: direction[n]!,
      body: body[n]!,
      status: status[n]!,
      createdAt: instant(created_at[n]!),
    });
  },
  whole(page: ListedPage): (n: number) => Message {
    const columns = columnsOf<MessageRow>(page, messageColumnNames, prefixes.lastMessage);
    return (n) => messageOf(rowAt(columns, n));
  },
};

const isInstant = (column: string) => column.endsWith('_at');
/** They have milliseconds in the database too. */
const instant = (seconds: number) => new Date(Math.round(seconds * 1_000));

type Columns<Row> = {
  readonly [Name in keyof Row]-?: readonly (Date extends Row[Name] ? Exclude<Row[Name], Date> | number : Row[Name])[];
};

/** Those of `names`: what else is in a row was not read. */
function columnsOf<Row>(page: ListedPage, names: readonly (keyof Row & string)[], prefix = ''): Columns<Row> {
  return Object.fromEntries(names.map((name) => [name, page[prefix + name] ?? []])) as unknown as Columns<Row>;
}

function rowAt<Row>(columns: Columns<Row>, n: number): Row {
  const values = Object.entries<readonly unknown[]>(columns).map(([name, column]) => [
    name,
    isInstant(name) && column[n] !== null ? instant(column[n] as number) : column[n],
  ]);
  return Object.fromEntries(values) as Row;
}
