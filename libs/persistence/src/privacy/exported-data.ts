import type { ExportedRow, ExportPage, ExportPlace, LooseCallback, Person } from '@patchbay/messaging';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { limitOf } from '../sql/page';
import { eachOf, eachOfTexts, instant, type SqlConnection, text, texts, uuid } from '../sql/statement';
import { searchedDigits } from './searched-digits';

/** A file of an export: rows of a table. */
export interface ExportedTable {
  readonly name: string;
  /** For people. */
  readonly description: string;
  readonly table: string;
  /** The file has them in camel case. */
  readonly columns: readonly string[];
  /** What else it has, by its name in the file. */
  readonly also?: Readonly<Record<string, (person: Person) => Sql>>;
  /** The ways to all rows of a person, one after the other. */
  readonly walks: readonly Walk[];
}

/** Reads some rows, from a place of this walk on. */
type Walk = (db: SqlConnection, file: ExportedTable, person: Person, place: ExportPlace) => Promise<Step>;

interface Step {
  readonly rows: readonly ExportedRow[];
  /** Null at the end of the walk. */
  readonly next: Pick<ExportPlace, 'index' | 'after'> | null;
}

const pageSize = 500;
const sliceSize = 50;
const callbacksPerPage = 2_000;
const nothing = '00000000-0000-0000-0000-000000000000';

export const camelCase = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The names that the rows of a file have, in order. */
export const fieldsOf = ({ columns, also = {} }: Pick<ExportedTable, 'columns' | 'also'>): string[] => [
  ...columns.map(camelCase),
  ...Object.keys(also),
];

/** Times are in UTC, whatever the time zone of the session is. */
const valueOf = (table: string, column: string) =>
  /(^|_)(at|until|since)$/.test(column)
    ? `to_char(${table}.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : `${table}.${column}`;

const objectOf = ({ table, columns, also = {} }: ExportedTable, person: Person): Sql =>
  sql`jsonb_build_object(${join([
    ...columns.map((column) => raw(`'${camelCase(column)}', ${valueOf(table, column)}`)),
    ...Object.entries(also).map(([name, value]) => sql`${raw(`'${name}'`)}, ${value(person)}`),
  ])})`;

/** By ids that a person has few of: some at a time, with all their rows. */
const each =
  (idsOf: (person: Person) => readonly string[], condition: (ids: readonly string[], person: Person) => Sql): Walk =>
  async (db, file, person, { index }) => {
    const ids = idsOf(person).slice(index, index + sliceSize);
    if (ids.length === 0) return { rows: [], next: null };
    const found = await db.run<{ row: ExportedRow }>(
      sql`SELECT ${objectOf(file, person)} AS "row" FROM ${raw(file.table)} WHERE ${condition(ids, person)} ORDER BY 1`,
    );
    return { rows: found.map(({ row }) => row), next: { index: index + ids.length, after: null } };
  };

/** By one id after the other, of which each can have many rows: in the order of their own ids. */
const manyOf =
  (
    idsOf: (person: Person) => readonly string[],
    condition: (id: string, person: Person) => Sql,
    after: (last: string | null) => Sql,
  ): Walk =>
  async (db, file, person, place) => {
    const id = idsOf(person)[place.index];
    if (id === undefined) return { rows: [], next: null };
    const key = raw(`${file.table}.id`);
    const found = await db.run<{ row: ExportedRow; place: string }>(sql`
      SELECT ${objectOf(file, person)} AS "row", ${key}::text AS place FROM ${raw(file.table)}
      WHERE ${condition(id, person)} AND ${key} > ${after(place.after)} ORDER BY ${key} LIMIT ${limitOf(pageSize)}`);
    return { rows: found.map(({ row }) => row), next: nextOf(place.index, found.length, found.at(-1)?.place) };
  };

const nextOf = (index: number, length: number, last: string | undefined): Step['next'] =>
  length < pageSize || last === undefined ? { index: index + 1, after: null } : { index, after: last };

/** By the messages, conversation by conversation, in their order. */
const alongMessages =
  (condition: (ids: Sql) => Sql): Walk =>
  async (db, file, person, place) => {
    const conversation = person.conversationIds[place.index];
    if (conversation === undefined) return { rows: [], next: null };
    const page = await db.run<{ id: string; at: Date }>(sql`
      SELECT id, created_at AS at FROM message
      WHERE conversation_id = ${uuid(conversation)} AND created_at > ${instant(new Date(place.after ?? 0))}
      ORDER BY created_at LIMIT ${limitOf(pageSize)}`);
    const ids = eachOf(page.map(({ id }) => id));
    const found =
      page.length === 0
        ? []
        : await db.run<{ row: ExportedRow }>(sql`
            SELECT ${objectOf(file, person)} AS "row" FROM ${raw(file.table)} WHERE ${condition(ids)}
            ORDER BY ${file.table === 'message' ? raw('message.created_at') : raw('1')}`);
    return {
      rows: found.map(({ row }) => row),
      next: nextOf(place.index, page.length, page.at(-1)?.at.toISOString()),
    };
  };

const ofRecords = each(
  ({ recordIds }) => recordIds,
  (ids) => sql`record_id IN ${eachOf(ids)}`,
);
const withKeys = each(
  ({ customerKeys }) => customerKeys,
  (keys) => sql`customer_key IN ${eachOfTexts(keys)}`,
);
const ofConversations = each(
  ({ conversationIds }) => conversationIds,
  (ids) => sql`conversation_id IN ${eachOf(ids)}`,
);
const ofMessages = alongMessages((ids) => sql`message_id IN ${ids}`);
const afterUuid = (last: string | null) => sql`${uuid(last ?? nothing)}`;
const afterNumber = (last: string | null) => sql`${text(last ?? '0')}::bigint`;

/** Opportunities of a contact that have the contact's name: an erasure takes it out of them. */
export const namesContact = sql`EXISTS (SELECT 1 FROM record AS contact, unnest(ARRAY[contact.name, contact.last_name]) AS word
  WHERE contact.id = record.contact_id AND word <> '' AND position(lower(word) IN lower(record.name || record.fields::text)) > 0)`;

/** An undone merge was a mistake: what it noted is about somebody else, too. Of a number, the log has the number itself. */
const isAboutPerson = ({ customerKeys }: Person) => sql`change IS NOT NULL AND coalesce(
  coalesce(change -> 'after' ->> 'number_key', change -> 'before' ->> 'number_key') IN ${eachOfTexts(customerKeys)}, true)`;

const recordColumns = [
  ...['id', 'type', 'external_id', 'name', 'first_name', 'last_name', 'fields', 'time_zone', 'is_active'],
  ...['updated_at', 'merged_into_id'],
];

/**
 * All that an export has of a person. A test fails for a column that `personalData` has and no file here, and for a file or a
 * field that docs/customer-export.md does not have.
 */
export const exportedData: readonly ExportedTable[] = [
  {
    ...{ name: 'records', description: 'The records of the person.', table: 'record', columns: recordColumns },
    walks: [
      each(
        ({ recordIds }) => recordIds,
        (ids) => sql`id IN ${eachOf(ids)}`,
      ),
    ],
  },
  {
    name: 'related-records',
    description: 'Opportunities with the person that have their name.',
    ...{ table: 'record', columns: [...recordColumns, 'contact_id'] },
    walks: [
      each(
        ({ recordIds }) => recordIds,
        (ids, person) =>
          sql`contact_id IN ${eachOf(ids)} AND NOT id IN ${eachOf(person.recordIds)} AND ${namesContact}`,
      ),
    ],
  },
  {
    ...{ name: 'numbers', description: 'The numbers of the records.', table: 'record_phone' },
    ...{ columns: ['record_id', 'kind', 'number', 'number_key'], walks: [ofRecords] },
  },
  {
    name: 'conversations',
    description: 'The conversations: one for each record and number of the company.',
    table: 'conversation',
    columns: [
      ...['id', 'record_id', 'customer_number', 'customer_key', 'state', 'last_message_at', 'waiting_since'],
      ...['snoozed_until', 'is_ambiguous'],
    ],
    also: {
      ourNumber: () => sql`(SELECT number FROM phone_number WHERE phone_number.id = conversation.phone_number_id)`,
    },
    walks: [
      each(
        ({ conversationIds }) => conversationIds,
        (ids) => sql`id IN ${eachOf(ids)}`,
      ),
    ],
  },
  {
    name: 'messages',
    description: 'The texts, by conversation, oldest first; `file` names each of their files in the ZIP.',
    table: 'message',
    columns: [
      ...['id', 'conversation_id', 'direction', 'body', 'media', 'status', 'problem', 'encoding', 'segments'],
      ...['created_at', 'send_at', 'updated_at', 'carrier', 'carrier_message_id', 'template_id', 'idempotency_key'],
      ...['reaction', 'reaction_to_id', 'automation', 'confirmation'],
    ],
    walks: [alongMessages((ids) => sql`id IN ${ids}`)],
  },
  {
    name: 'files',
    description: 'The files of the texts in the file store.',
    table: 'stored_file',
    columns: ['id', 'message_id', 'file_name', 'content_type', 'size', 'width', 'height', 'variant', 'created_at'],
    walks: [ofMessages],
  },
  {
    name: 'delivery-attempts',
    description: 'Calls to carriers to send the texts.',
    table: 'send_attempt',
    columns: ['id', 'message_id', 'started_at', 'ended_at', 'outcome', 'problem_code', 'carrier_code', 'reason'],
    walks: [ofMessages],
  },
  {
    name: 'delivery-reports',
    description: 'What carriers reported about the texts.',
    table: 'status_event',
    columns: ['message_id', 'status', 'carrier_status', 'problem_code', 'carrier_code', 'happened_at', 'recorded_at'],
    walks: [ofMessages],
  },
  {
    name: 'send-requests',
    description: 'The keys with which programs sent the texts.',
    ...{ table: 'send_request', columns: ['message_id', 'key', 'input_hash'], walks: [ofMessages] },
  },
  {
    name: 'notes',
    description: 'What users wrote about the conversations.',
    ...{ table: 'note', columns: ['id', 'conversation_id', 'body', 'created_at', 'edited_at'] },
    walks: [
      manyOf(
        ({ conversationIds }) => conversationIds,
        (id) => sql`conversation_id = ${uuid(id)}`,
        afterUuid,
      ),
    ],
  },
  {
    name: 'drafts',
    description: 'What users wrote in the conversations and have not sent.',
    ...{ table: 'draft', columns: ['conversation_id', 'body', 'updated_at'], walks: [ofConversations] },
  },
  {
    name: 'consent',
    description: 'The ledger: what the person allowed and when.',
    table: 'consent_entry',
    columns: ['id', 'customer_key', 'scope', 'state', 'source', 'at', 'recorded_at', 'message_id', 'evidence'],
    walks: [withKeys],
  },
  {
    name: 'consent-states',
    description: 'The entries of the ledger that decide.',
    ...{ table: 'consent_state', columns: ['customer_key', 'scope', 'state', 'at', 'entry_id'], walks: [withKeys] },
  },
  {
    name: 'former-consent',
    description: 'The same, as versions before the ledger stored it.',
    ...{ table: 'consent', columns: ['customer_key', 'is_opted_out'], walks: [withKeys] },
  },
  {
    name: 'former-consent-changes',
    description: 'Changes of it, as versions before the ledger stored them.',
    table: 'consent_change',
    columns: ['customer_key', 'is_opted_out', 'source', 'message_id', 'changed_at'],
    walks: [withKeys],
  },
  {
    name: 'moves',
    description: 'Texts that users moved to another record.',
    table: 'move',
    columns: ['id', 'customer_key', 'from_conversation_id', 'to_conversation_id', 'moved_at', 'undone_at'],
    walks: [withKeys],
  },
  {
    name: 'merges',
    description: 'Records that became one; `before` if both are of the person.',
    ...{ table: 'record_merge', columns: ['id', 'from_id', 'into_id', 'merged_at', 'undone_at'] },
    // Of a merge that was undone, it has the numbers of somebody else.
    also: {
      before: ({ recordIds }) =>
        sql`CASE WHEN from_id IN ${eachOf(recordIds)} AND into_id IN ${eachOf(recordIds)} THEN before END`,
    },
    walks: [
      each(
        ({ recordIds }) => recordIds,
        (ids, { recordIds }) => sql`into_id IN ${eachOf(ids)}
          OR from_id IN ${eachOf(ids)} AND NOT into_id IN ${eachOf(recordIds)}`,
      ),
    ],
  },
  {
    name: 'callbacks',
    description: 'What carriers sent, as it came: the texts and the reports; `rawBody` is in Base64.',
    table: 'receipt',
    columns: [
      ...['id', 'carrier', 'event_id', 'kind', 'path', 'content_type', 'received_at', 'state', 'cause', 'cause_code'],
      ...['dismissal_reason', 'settled_at'],
    ],
    also: { rawBody: () => sql`translate(encode(raw_body, 'base64'), E'\n', '')` },
    walks: [
      alongMessages(
        (ids) => sql`id IN (SELECT receipt_id FROM message WHERE id IN ${ids}
          UNION SELECT receipt_id FROM status_event WHERE message_id IN ${ids})`,
      ),
    ],
  },
  {
    name: 'text-parts',
    description: 'Parts of long texts whose other parts have not arrived.',
    table: 'text_part',
    columns: ['receipt_id', 'sender', 'recipient', 'part_number', 'total', 'body', 'received_at'],
    walks: [
      each(
        ({ numbers }) => numbers,
        (numbers) => sql`sender IN ${eachOfTexts(numbers)}`,
      ),
    ],
  },
  {
    name: 'jobs',
    description: 'What programs have yet to do about the texts and conversations.',
    ...{ table: 'job', columns: ['name', 'subject_id', 'lane', 'run_at', 'last_error'] },
    walks: [
      alongMessages(
        (ids) =>
          sql`name IN ('deliver-message', 'ask-carrier', 'describe-files', 'restore-waiting') AND subject_id IN ${ids}`,
      ),
      each(
        ({ conversationIds }) => conversationIds,
        (ids) => sql`name = 'reopen-snoozed' AND subject_id IN ${eachOf(ids)}`,
      ),
    ],
  },
  {
    name: 'changes',
    description: 'What the audit log has about the records, conversations, moves and consent: before and after.',
    ...{ table: 'audit_change', columns: ['subject_kind', 'subject_id', 'change'] },
    also: {
      at: () =>
        sql`(SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM audit_entry WHERE audit_entry.id = entry_id)`,
    },
    walks: [
      manyOf(
        ({ recordIds, conversationIds }) => [...recordIds, ...conversationIds],
        (id, person) => sql`subject_id = ${uuid(id)} AND ${isAboutPerson(person)}`,
        afterNumber,
      ),
      each(
        ({ customerKeys }) => customerKeys,
        (keys, { recordIds, conversationIds }) => sql`customer_key IN ${eachOfTexts(keys)} AND change IS NOT NULL
          AND NOT subject_id IN ${eachOf([...recordIds, ...conversationIds])}`,
      ),
    ],
  },
];

export async function readRows(
  db: SqlConnection,
  file: ExportedTable,
  person: Person,
  place: ExportPlace = { walk: 0, index: 0, after: null },
): Promise<ExportPage<ExportedRow>> {
  const walk = file.walks[place.walk];
  if (walk === undefined) return { rows: [], next: null };
  const { rows, next } = await walk(db, file, person, place);
  return {
    rows,
    next: next === null ? { walk: place.walk + 1, index: 0, after: null } : { walk: place.walk, ...next },
  };
}

/** Callbacks that have one of the person's numbers. Those of texts that became a message are among them. */
export async function looseCallbacks(
  db: SqlConnection,
  person: Person,
  after: string | null,
): Promise<ExportPage<LooseCallback>> {
  const file = exportedData.find(({ name }) => name === 'callbacks')!;
  const digits = searchedDigits(person.numbers);
  if (digits.length === 0) return { rows: [], next: null };
  const page = await db.run<{ id: string }>(
    sql`SELECT id FROM receipt WHERE id > ${uuid(after ?? nothing)} ORDER BY id LIMIT ${limitOf(callbacksPerPage)}`,
  );
  const rows = await db.run<LooseCallback>(sql`
    SELECT ${objectOf(file, person)} AS "row", carrier, path, content_type AS "contentType", raw_body AS "rawBody"
    FROM receipt WHERE id IN ${eachOf(page.map(({ id }) => id))} AND kind = 'text' AND state <> 'PENDING'
      AND EXISTS (SELECT 1 FROM unnest(${texts(digits)}) AS digits WHERE position(convert_to(digits, 'UTF8') IN raw_body) > 0)
    ORDER BY id`);
  const last = page.at(-1);
  return {
    rows,
    next: last === undefined || page.length < callbacksPerPage ? null : { walk: 0, index: 0, after: last.id },
  };
}
