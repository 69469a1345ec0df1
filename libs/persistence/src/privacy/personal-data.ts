import type { Person } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import { eachOf, eachOfTexts, texts } from '../sql/statement';

/** Where a table has personal data of customers, and how an erasure removes it. */
export interface PersonalTable {
  readonly table: string;
  /** The columns that can say something about a customer. */
  readonly columns: readonly string[];
  /** The rows of a person. */
  readonly rows: (person: Person) => Sql;
  /** What is written instead; without it, the rows are deleted. */
  readonly instead?: (person: Person) => Sql;
  /** If the table has a way of its own. */
  readonly statement?: (person: Person) => Sql;
}

const conversations = ({ conversationIds }: Person) => eachOf(conversationIds);
const messages = (person: Person) => sql`(SELECT id FROM message WHERE conversation_id IN ${conversations(person)})`;
const keys = ({ customerKeys }: Person) => eachOfTexts(customerKeys);
const nothingLeft = sql`raw_body = '', path = '', cause = NULL, dismissal_reason = NULL`;
const inConversation = (person: Person) => sql`conversation_id IN ${conversations(person)}`;
const ofMessage = (person: Person) => sql`message_id IN ${messages(person)}`;
const withKey = (person: Person) => sql`customer_key IN ${keys(person)}`;

/**
 * All of it, in the order of removal: what refers to something goes first. A test fails for a column that can hold words and
 * is neither here nor in `impersonal`, and the test of an erasure searches every column of every table.
 */
export const personalData: readonly PersonalTable[] = [
  { table: 'draft', columns: ['body'], rows: inConversation },
  { table: 'note', columns: ['body'], rows: inConversation },
  { table: 'send_request', columns: ['key', 'input_hash'], rows: ofMessage },
  { table: 'send_attempt', columns: ['reason'], rows: ofMessage, instead: () => sql`reason = NULL` },
  {
    table: 'text_part',
    columns: ['sender', 'body'],
    rows: ({ numbers }) => sql`sender IN ${eachOfTexts(numbers)}`,
  },
  {
    table: 'receipt',
    columns: ['raw_body', 'path', 'cause', 'dismissal_reason'],
    rows: (person) => sql`id IN (
      SELECT receipt_id FROM message WHERE conversation_id IN ${conversations(person)} AND receipt_id IS NOT NULL
      UNION SELECT receipt_id FROM status_event WHERE message_id IN ${messages(person)} AND receipt_id IS NOT NULL)`,
    instead: () => nothingLeft,
  },
  {
    table: 'job',
    columns: ['lane', 'last_error'],
    rows: (person) => sql`name IN ('deliver-message', 'ask-carrier', 'describe-files', 'restore-waiting')
      AND subject_id IN ${messages(person)} OR name = 'reopen-snoozed' AND subject_id IN ${conversations(person)}`,
  },
  {
    table: 'message',
    columns: ['body', 'media', 'problem', 'reaction', 'idempotency_key', 'confirmation'],
    rows: inConversation,
    // A text that waits is never sent.
    instead: () => sql`body = '', media = '[]', reaction = NULL, idempotency_key = NULL, needs_attention = false,
      confirmation = NULL,
      problem = CASE WHEN problem IS NOT NULL THEN problem || '{"reason": "", "advice": ""}' END,
      status = CASE WHEN status IN ('QUEUED', 'SCHEDULED') THEN 'CANCELED' ELSE status END`,
  },
  {
    table: 'stored_file',
    columns: ['file_name', 'variant'],
    rows: ofMessage,
    // An orphan: a worker deletes its bytes.
    instead: () => sql`message_id = NULL, owner_id = NULL, file_name = NULL, created_at = to_timestamp(0)`,
  },
  {
    table: 'record_merge',
    columns: ['before'],
    rows: ({ recordIds }) => sql`from_id IN ${eachOf(recordIds)} OR into_id IN ${eachOf(recordIds)}`,
    instead: () => sql`before = before || '{"phones": {"from": [], "into": []}, "conversations": []}'`,
  },
  {
    table: 'move',
    columns: ['customer_key'],
    rows: withKey,
    instead: () => sql`customer_key = erased_key(customer_key)`,
  },
  {
    table: 'conversation',
    columns: ['customer_number', 'customer_key'],
    rows: (person) => sql`id IN ${conversations(person)}`,
    // Conversations of the same two numbers stay together: figures ask who answered whom.
    instead: () => sql`customer_number = 'erased', customer_key = 'erased:' || (
        SELECT min(pair.id::text) FROM conversation AS pair
        WHERE pair.customer_key = conversation.customer_key AND pair.phone_number_id = conversation.phone_number_id),
      state = 'DONE', snoozed_until = NULL,
      assignee_id = NULL, waiting_since = NULL, is_ambiguous = false`,
  },
  {
    table: 'consent_entry',
    columns: ['customer_key', 'evidence'],
    rows: withKey,
    statement: ({ customerKeys }) =>
      sql`SELECT replace_consent_customer(key, erased_key(key)) FROM unnest(${texts(customerKeys)}) AS key`,
  },
  // What applies, and what the version before reads: the statement above rewrites it.
  ...['consent_state', 'consent', 'consent_change'].map((table) => ({
    ...{ table, columns: ['customer_key'], rows: withKey, statement: () => sql`SELECT 1` },
  })),
  {
    table: 'customer_export',
    columns: [],
    rows: ({ recordIds }) =>
      sql`EXISTS (SELECT 1 FROM jsonb_array_elements_text(record_ids) AS one WHERE one::uuid IN ${eachOf(recordIds)})`,
    // A worker deletes the file, and then the row.
    instead: () => sql`state = 'REMOVING'`,
  },
  {
    table: 'record_phone',
    columns: ['kind', 'number', 'number_key'],
    rows: (person) => sql`number_key IN ${keys(person)} OR record_id IN ${eachOf(person.recordIds)}`,
  },
  {
    table: 'record',
    columns: ['name', 'first_name', 'last_name', 'fields', 'external_id'],
    rows: ({ recordIds }) => sql`id IN ${eachOf(recordIds)}`,
    instead: () => sql`name = 'Erased', first_name = NULL, last_name = NULL, fields = '{}', is_active = false,
      updated_at = now(), external_id = CASE WHEN external_id IS NOT NULL THEN 'erased-' || id END`,
  },
];

/** What an erased callback has. */
export const emptyReceipt = nothingLeft;

/**
 * The other columns that can hold words: what the company, its users and programs say, and ids. An entry of the audit log has
 * its own way (`erase_audit_values`); notifications no longer keep words.
 */
export const impersonal: Readonly<Record<string, readonly string[]>> = {
  // Our numbers, users, accounts and hosts.
  alarm: ['about', 'cause', 'key', 'kind', 'subject_ids'],
  app_user: ['email', 'external_id', 'name', 'role'],
  audit_change: ['change', 'customer_key', 'digest', 'subject_kind'],
  audit_entry: ['action', 'hash', 'request_id'],
  carrier_account: ['credentials', 'former_credentials', 'name', 'title'],
  carrier_call: ['account', 'path'],
  carrier_check: ['account', 'findings'],
  // Our own numbers.
  carrier_connection: ['account', 'number'],
  company_settings: [
    'automatic_texts',
    'confirm_words',
    'default_country',
    'default_language',
    'holidays',
    'keyword_scope',
    'quiet_hours',
  ],
  consent_change: ['source'],
  consent_entry: ['scope', 'source', 'state'],
  consent_state: ['scope', 'state'],
  conversation: ['state'],
  customer_export: ['record_ids', 'state'],
  erased_number: ['hash'],
  erasure: ['number_hashes', 'numbers', 'record_ids'],
  // Sums, which stay when texts are erased.
  figure: ['answer_bins', 'answer_counts', 'failure_codes', 'failure_counts', 'step', 'team_ids'],
  job: ['name', 'traceparent'],
  legal_hold: ['reason'],
  message: ['automation', 'carrier', 'carrier_message_id', 'direction', 'encoding', 'routing', 'status', 'traceparent'],
  migrations: ['name'],
  moved_message: ['question', 'routing'],
  note: ['mention_ids'],
  notification: ['body', 'kind', 'title'],
  notification_preference: ['muted_kinds', 'muted_phone_number_ids'],
  outbox: ['event', 'traceparent'],
  phone_number: [
    'away_message',
    'carrier',
    'name',
    'number',
    'quiet_days',
    'quiet_from',
    'quiet_time_zone',
    'quiet_until',
  ],
  provisioned_user: ['family_name', 'given_name', 'user_name'],
  push_subscription: ['auth', 'endpoint', 'p256dh'],
  receipt: ['carrier', 'cause_code', 'content_type', 'event_id', 'kind', 'missing_number', 'state'],
  record: ['time_zone', 'type'],
  record_field: ['key', 'kind', 'label', 'record_type'],
  relay_lease: ['holder'],
  restore: ['server'],
  send_attempt: ['carrier_code', 'outcome', 'problem_code'],
  send_rate: ['key'],
  service_account: ['name', 'scopes'],
  service_account_token: ['hash'],
  setting: ['key', 'value'],
  sign_in_link: ['hash'],
  status_event: ['carrier_code', 'carrier_status', 'problem_code', 'status'],
  stored_file: ['content_type', 'state'],
  team: ['external_id', 'name'],
  template: ['body', 'language', 'name', 'record_type'],
  text_part: ['carrier', 'carrier_message_id', 'recipient', 'reference'],
  user_session: ['hash'],
  webhook_attempt: ['problem'],
  webhook_endpoint: ['document', 'holder', 'problem', 'state', 'url'],
  webhook_secret: ['former', 'secret'],
};
