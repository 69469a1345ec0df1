import type { Viewer } from '@patchbay/access';
import type { Conversation, Message } from '@patchbay/messaging';
import { conversationColumnNames, conversationOf, messageColumnNames, messageOf, type ConversationRow, type MessageRow } from '../stores/rows';
import { recordColumnNames, recordOf, type RecordRow, type RecordView } from './records';

/** Of a record, what lists show of it. */
export type RecordBrief = Pick<RecordView, 'id' | 'type' | 'name' | 'isActive'>;
/** Of a message, what lists show of it. */
export type MessageBrief = Pick<Message, 'id' | 'direction' | 'body' | 'status' | 'createdAt'>;

export const recordBriefly = ['id', 'type', 'name', 'isActive'] as const satisfies readonly (keyof RecordBrief)[];
export const messageBriefly = ['id', 'direction', 'body', 'status', 'createdAt'] as const satisfies readonly (keyof MessageBrief)[];

/** What a list brings along with each conversation, in the same statement; nothing that is left out. */
export interface ReadAlong {
  readonly record?: 'brief' | 'whole';
  readonly lastMessage?: 'brief' | 'whole';
  readonly unreadCount?: boolean;
}

export interface ListedConversation extends Conversation {
  /** What was brought along, as much of it as was asked for. */
  readonly along: { readonly record?: RecordBrief | RecordView; readonly lastMessage?: MessageBrief | Message; readonly unreadCount?: number };
}

/** A page as it comes: the values of each column, of all rows; null where there is no row. Instants are texts. */
export type ListedPage = Readonly<Record<string, readonly unknown[] | null>>;

const briefRecordColumns = ['id', 'type', 'name', 'is_active'] as const;
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
export function listedColumns(viewer: Viewer, along: ReadAlong, values: unknown[]): { readonly columns: readonly (readonly [name: string, value: string])[]; readonly joins: string } {
  const columns = new Map(conversationColumnNames.map((name) => [name as string, `conversation.${name}`]));
  const joins: string[] = [];
  if (along.record !== undefined) {
    for (const name of recordColumnsOf[along.record]) columns.set(prefixes.record + name, `record.${name}`);
    joins.push('JOIN record ON record.id = conversation.record_id');
  }
  if (along.lastMessage !== undefined) {
    for (const name of messageColumnsOf[along.lastMessage]) columns.set(prefixes.lastMessage + name, `message.${name}`);
    joins.push('JOIN message ON message.id = conversation.last_message_id');
  }
  if (along.unreadCount === true) {
    columns.set('unread_count', 'unread.count');
    joins.push(`CROSS JOIN LATERAL (${unreadIn('conversation.id', `$${values.push(viewer.userId)}::uuid`)}) AS unread`);
  }
  return { columns: [...columns], joins: joins.join(' ') };
}

export function listedConversations(page: ListedPage, along: ReadAlong): ListedConversation[] {
  const rows = rowsOf<AsJson<ConversationRow>>(page, conversationColumnNames);
  const records = along.record === undefined ? undefined : recordsOf[along.record](page);
  const messages = along.lastMessage === undefined ? undefined : messagesOf[along.lastMessage](page);
  return rows.map((row, place) => ({
    ...conversationOf({ ...row, last_message_at: new Date(row.last_message_at) }),
    along: { record: records?.[place], lastMessage: messages?.[place], unreadCount: page.unread_count?.[place] as number | undefined },
  }));
}

const recordsOf = {
  brief: (page: ListedPage): RecordBrief[] =>
    rowsOf<Pick<RecordRow, (typeof briefRecordColumns)[number]>>(page, briefRecordColumns, prefixes.record)
      .map(({ id, type, name, is_active: isActive }) => ({ id, type, name, isActive })),
  whole: (page: ListedPage): RecordView[] =>
    rowsOf<AsJson<RecordRow>>(page, recordColumnNames, prefixes.record).map((row) => recordOf({ ...row, updated_at: new Date(row.updated_at) })),
};

const messagesOf = {
  brief: (page: ListedPage): MessageBrief[] =>
    rowsOf<AsJson<Pick<MessageRow, (typeof briefMessageColumns)[number]>>>(page, briefMessageColumns, prefixes.lastMessage)
      .map(({ id, direction, body, status, created_at: createdAt }) => ({ id, direction, body, status, createdAt: new Date(createdAt) })),
  whole: (page: ListedPage): Message[] =>
    rowsOf<AsJson<MessageRow>>(page, messageColumnNames, prefixes.lastMessage)
      .map((row) => messageOf({ ...row, created_at: new Date(row.created_at), send_at: row.send_at === null ? null : new Date(row.send_at) })),
};

/** Instants are texts in JSON. */
type AsJson<Row> = { readonly [Column in keyof Row]: Date extends Row[Column] ? Exclude<Row[Column], Date> | string : Row[Column] };

/** The rows that these columns make. */
function rowsOf<Row>(page: ListedPage, names: readonly (keyof Row & string)[], prefix = ''): Row[] {
  const columns = names.map((name) => page[prefix + name] ?? []);
  return (columns[0] ?? []).map((_, place) => {
    const row: Record<string, unknown> = {};
    for (let n = 0; n < names.length; n += 1) row[names[n]!] = columns[n]![place];
    return row as Row;
  });
}
