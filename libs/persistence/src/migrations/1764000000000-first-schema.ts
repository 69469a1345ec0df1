import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything from a carrier's receipt to a client's event. Instants have milliseconds, as JavaScript's do. */
export class FirstSchema1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await queryRunner.query(`DROP TABLE ${table}`);
    await queryRunner.query('DROP EXTENSION IF EXISTS pg_trgm');
  }
}

const tables = [
  'setting',
  'app_user',
  'team',
  'team_member',
  'phone_number',
  'record',
  'record_phone',
  'receipt',
  'conversation',
  'message',
  'conversation_read',
  'move',
  'moved_message',
  'notification',
  'template',
  'consent',
  'consent_change',
  'send_request',
  'send_attempt',
  'status_event',
  'send_rate',
  'job',
  'outbox',
];

const owner = (table: string) => `
  owner_user_id uuid REFERENCES app_user (id),
  owner_team_id uuid REFERENCES team (id),
  CONSTRAINT ${table}_has_one_owner CHECK (num_nonnulls(owner_user_id, owner_team_id) = 1)`;

const statements = [
  // The search of records and messages looks for parts of words.
  `CREATE EXTENSION IF NOT EXISTS pg_trgm`,

  `CREATE TABLE setting (
    key text PRIMARY KEY,
    value text NOT NULL
  )`,

  `CREATE TABLE app_user (
    id uuid PRIMARY KEY,
    external_id text NOT NULL CONSTRAINT app_user_external_id UNIQUE,
    name text NOT NULL,
    email text NOT NULL,
    role text NOT NULL CHECK (role IN ('VIEWER', 'SALESPERSON', 'SALES_MANAGER', 'ADMIN'))
  )`,
  `CREATE TABLE team (
    id uuid PRIMARY KEY,
    external_id text NOT NULL CONSTRAINT team_external_id UNIQUE,
    name text NOT NULL
  )`,
  `CREATE TABLE team_member (
    team_id uuid NOT NULL REFERENCES team (id),
    user_id uuid NOT NULL REFERENCES app_user (id),
    PRIMARY KEY (team_id, user_id)
  )`,
  `CREATE INDEX team_member_user ON team_member (user_id)`,

  `CREATE TABLE phone_number (
    id uuid PRIMARY KEY,
    number text NOT NULL CONSTRAINT phone_number_number UNIQUE,
    name text NOT NULL,
    provider text NOT NULL,${owner('phone_number')}
  )`,
  `CREATE INDEX phone_number_owner_user ON phone_number (owner_user_id)`,
  `CREATE INDEX phone_number_owner_team ON phone_number (owner_team_id)`,

  // A lead that a text made has no external id until its CRM takes it over.
  `CREATE TABLE record (
    id uuid PRIMARY KEY,
    type text NOT NULL CHECK (type IN ('CONTACT', 'ACCOUNT', 'OPPORTUNITY', 'LEAD')),
    external_id text,
    name text NOT NULL,
    is_active boolean NOT NULL,
    account_id uuid REFERENCES record (id),
    contact_id uuid REFERENCES record (id),
    updated_at timestamptz(3) NOT NULL,${owner('record')},
    CONSTRAINT record_type_external_id UNIQUE (type, external_id)
  )`,
  `CREATE INDEX record_owner_user ON record (owner_user_id)`,
  `CREATE INDEX record_owner_team ON record (owner_team_id)`,
  `CREATE INDEX record_account ON record (account_id)`,
  `CREATE INDEX record_contact ON record (contact_id)`,
  `CREATE INDEX record_by_name ON record (name, id)`,
  `CREATE INDEX record_name_part ON record USING gin (name gin_trgm_ops)`,

  // number_key is the number under which its spellings meet: two rows of one key are one customer number.
  `CREATE TABLE record_phone (
    record_id uuid NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    position integer NOT NULL,
    kind text NOT NULL,
    number text NOT NULL,
    number_key text NOT NULL,
    PRIMARY KEY (record_id, position)
  )`,
  `CREATE INDEX record_phone_key ON record_phone (number_key)`,
  `CREATE INDEX record_phone_part ON record_phone USING gin (number gin_trgm_ops)`,

  // A callback as it came: bytes, since a NUL in a text is nothing that a text column takes.
  `CREATE TABLE receipt (
    id uuid PRIMARY KEY,
    carrier text NOT NULL,
    event_id text NOT NULL,
    kind text NOT NULL,
    path text NOT NULL,
    content_type text NOT NULL,
    raw_body bytea NOT NULL,
    received_at timestamptz(3) NOT NULL,
    state text NOT NULL DEFAULT 'PENDING',
    cause text,
    settled_at timestamptz(3),
    CONSTRAINT receipt_carrier_event UNIQUE (carrier, event_id)
  )`,

  // last_message_at orders the list; last_inbound_at against the reader's mark tells unread ones apart.
  `CREATE TABLE conversation (
    id uuid PRIMARY KEY,
    record_id uuid NOT NULL REFERENCES record (id),
    phone_number_id uuid NOT NULL REFERENCES phone_number (id),
    customer_number text NOT NULL,
    customer_key text NOT NULL,
    last_message_id uuid,
    last_message_at timestamptz(3) NOT NULL,
    last_inbound_at timestamptz(3),
    CONSTRAINT conversation_pair_under_record UNIQUE (record_id, phone_number_id, customer_key)
  )`,
  `CREATE INDEX conversation_pair ON conversation (customer_key, phone_number_id, last_message_at)`,
  `CREATE INDEX conversation_latest ON conversation (last_message_at, id)`,
  `CREATE INDEX conversation_number_latest ON conversation (phone_number_id, last_message_at, id)`,
  `CREATE INDEX conversation_record_latest ON conversation (record_id, last_message_at, id)`,

  `CREATE TABLE message (
    id uuid PRIMARY KEY,
    conversation_id uuid NOT NULL REFERENCES conversation (id),
    direction text NOT NULL,
    body text NOT NULL,
    media jsonb NOT NULL DEFAULT '[]',
    status text NOT NULL,
    problem jsonb,
    encoding text NOT NULL,
    segments integer NOT NULL,
    sender_id uuid REFERENCES app_user (id),
    created_at timestamptz(3) NOT NULL,
    send_at timestamptz(3),
    routing jsonb,
    carrier text NOT NULL,
    provider_message_id text,
    receipt_id uuid REFERENCES receipt (id),
    needs_attention boolean NOT NULL DEFAULT false,
    cancel_if_customer_replies boolean NOT NULL DEFAULT false,
    CONSTRAINT message_place UNIQUE (conversation_id, created_at)
  )`,
  // A text that comes in twice is one. What carriers name our own texts is theirs to keep apart.
  `CREATE UNIQUE INDEX message_inbound_once ON message (carrier, provider_message_id) WHERE direction = 'INBOUND'`,
  `CREATE INDEX message_outbound_id ON message (carrier, provider_message_id) WHERE direction = 'OUTBOUND'`,
  `CREATE INDEX message_scheduled ON message (conversation_id) WHERE status = 'SCHEDULED'`,
  `CREATE INDEX message_body_part ON message USING gin (body gin_trgm_ops)`,
  `CREATE INDEX message_inbound ON message (conversation_id, created_at) WHERE direction = 'INBOUND'`,

  `CREATE TABLE conversation_read (
    user_id uuid NOT NULL REFERENCES app_user (id),
    conversation_id uuid NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    read_until timestamptz(3) NOT NULL,
    PRIMARY KEY (user_id, conversation_id)
  )`,

  // Corrections by hand. Later texts of the pair of numbers follow the latest one that was not undone.
  `CREATE TABLE move (
    id uuid PRIMARY KEY,
    place bigint GENERATED ALWAYS AS IDENTITY,
    phone_number_id uuid NOT NULL REFERENCES phone_number (id),
    customer_key text NOT NULL,
    from_conversation_id uuid NOT NULL REFERENCES conversation (id),
    to_conversation_id uuid NOT NULL REFERENCES conversation (id),
    to_record_id uuid NOT NULL REFERENCES record (id),
    moved_by uuid NOT NULL REFERENCES app_user (id),
    moved_at timestamptz(3) NOT NULL,
    undone_by uuid REFERENCES app_user (id),
    undone_at timestamptz(3)
  )`,
  `CREATE INDEX move_pair ON move (phone_number_id, customer_key, place) WHERE undone_at IS NULL`,
  // The messages as they were before the move.
  `CREATE TABLE moved_message (
    move_id uuid NOT NULL REFERENCES move (id),
    message_id uuid NOT NULL REFERENCES message (id),
    created_at timestamptz(3) NOT NULL,
    routing jsonb,
    PRIMARY KEY (move_id, message_id)
  )`,
  `CREATE INDEX moved_message_message ON moved_message (message_id)`,

  `CREATE TABLE notification (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES app_user (id),
    kind text NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    conversation_id uuid REFERENCES conversation (id),
    message_id uuid REFERENCES message (id),
    created_at timestamptz(3) NOT NULL,
    read_at timestamptz(3),
    CONSTRAINT notification_once UNIQUE (user_id, message_id, kind)
  )`,
  `CREATE INDEX notification_latest ON notification (user_id, created_at, id)`,
  `CREATE INDEX notification_age ON notification (created_at)`,
  `CREATE INDEX notification_unread ON notification (user_id) WHERE read_at IS NULL`,

  `CREATE TABLE template (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    record_type text NOT NULL,
    language text NOT NULL,
    body text NOT NULL,
    updated_at timestamptz(3) NOT NULL,${owner('template')}
  )`,
  `CREATE INDEX template_owner_user ON template (owner_user_id)`,
  `CREATE INDEX template_owner_team ON template (owner_team_id)`,

  // Where a pair of numbers stands now, and how it came to stand there.
  `CREATE TABLE consent (
    phone_number_id uuid NOT NULL REFERENCES phone_number (id),
    customer_key text NOT NULL,
    is_opted_out boolean NOT NULL,
    PRIMARY KEY (phone_number_id, customer_key)
  )`,
  `CREATE TABLE consent_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    phone_number_id uuid NOT NULL REFERENCES phone_number (id),
    customer_key text NOT NULL,
    is_opted_out boolean NOT NULL,
    source text NOT NULL,
    message_id uuid REFERENCES message (id),
    user_id uuid REFERENCES app_user (id),
    changed_at timestamptz(3) NOT NULL
  )`,
  `CREATE INDEX consent_change_pair ON consent_change (phone_number_id, customer_key, id)`,

  // What an idempotency key was used for.
  `CREATE TABLE send_request (
    user_id uuid NOT NULL REFERENCES app_user (id),
    key text NOT NULL,
    input_hash text NOT NULL,
    message_id uuid NOT NULL REFERENCES message (id),
    PRIMARY KEY (user_id, key)
  )`,

  // Written before the carrier is called; an attempt without an outcome is one whose worker is gone.
  `CREATE TABLE send_attempt (
    id uuid PRIMARY KEY,
    message_id uuid NOT NULL REFERENCES message (id),
    started_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3),
    outcome text,
    provider_code text,
    reason text
  )`,
  `CREATE INDEX send_attempt_message ON send_attempt (message_id, started_at)`,

  // Every report of a carrier, also those that change nothing.
  `CREATE TABLE status_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id uuid NOT NULL REFERENCES message (id),
    status text,
    provider_status text NOT NULL,
    provider_code text,
    happened_at timestamptz(3),
    recorded_at timestamptz(3) NOT NULL,
    receipt_id uuid REFERENCES receipt (id)
  )`,
  `CREATE INDEX status_event_message ON status_event (message_id, id)`,

  // When the next text may go out, per number and per carrier account.
  `CREATE TABLE send_rate (
    key text PRIMARY KEY,
    next_at timestamptz NOT NULL
  )`,

  // A claim is a lease. Jobs of one lane run one after the other, in the order of their ids.
  `CREATE TABLE job (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    subject_id uuid NOT NULL,
    lane text NOT NULL,
    run_at timestamptz(3) NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    leased_until timestamptz(3),
    lease_token uuid,
    last_error text,
    CONSTRAINT job_once UNIQUE (name, subject_id)
  )`,
  `CREATE INDEX job_due ON job (name, run_at, id)`,
  `CREATE INDEX job_lane ON job (lane, id)`,

  // An event gets its sequence number when it is relayed: a serial taken at insert can be overtaken by a late commit.
  `CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sequence bigint CONSTRAINT outbox_sequence UNIQUE,
    event jsonb NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX receipt_latest ON receipt (received_at, id)`,
  `CREATE INDEX outbox_waiting ON outbox (id) WHERE sequence IS NULL`,
];
