import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who changed what and when. Triggers write the entries, so that no writer can forget one, in the transaction of the change.
 * The gateway says who acts (`patchbay.act`); a change without it was made by a rule, or by hand.
 */
export class AuditLog1766930000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...functions, ...guards]) await queryRunner.query(statement);
    for (const [table, subjects, ignored, hidden, when] of audited)
      await queryRunner.query(
        `SELECT audit_table('${table}', '${subjects}', '{${ignored}}', '{${hidden}}', ${when === undefined ? 'NULL' : `'${when}'`})`,
      );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table] of audited) await queryRunner.query(`DROP TRIGGER audited ON ${table}`);
    await queryRunner.query('DROP TABLE audit_change, audit_entry');
    await queryRunner.query('DROP FUNCTION audit_table(regclass, text, text[], text[], text)');
    await queryRunner.query('DROP FUNCTION audit_row(), guard_audit_entry(), guard_audit_change(), refuse_truncate()');
    await queryRunner.query('DROP FUNCTION note_change(text, uuid, text, text, jsonb, jsonb), is_acting()');
    await queryRunner.query(
      'DROP FUNCTION seal_audit_entries(uuid[], bigint[], text[]), erase_audit_values(uuid[], text[], uuid[], text[])',
    );
    await queryRunner.query('DROP FUNCTION grant_to_apps(name)');
  }
}

const tables = [
  `CREATE TABLE audit_entry (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    at timestamptz(3) NOT NULL DEFAULT now(),
    action text NOT NULL,
    user_id uuid,
    account_id uuid,
    request_id text,
    position bigint,
    hash text
  )`,
  `CREATE INDEX audit_entry_place ON audit_entry (at, id)`,
  `CREATE INDEX audit_entry_action ON audit_entry (action, at, id)`,
  `CREATE INDEX audit_entry_actor ON audit_entry (coalesce(user_id, account_id), at, id)`,
  `CREATE UNIQUE INDEX audit_entry_position ON audit_entry (position) WHERE position IS NOT NULL`,
  `CREATE INDEX audit_entry_unsealed ON audit_entry (at, id) WHERE position IS NULL`,
  // The chain holds both tables together better than a foreign key, which would cost a lookup for each change.
  // What an erasure removes is apart from what the chain covers: a digest with a salt stays in its place.
  `CREATE TABLE audit_change (
    id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    entry_id uuid NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    digest text NOT NULL,
    customer_key text,
    salt uuid,
    change jsonb
  )`,
  `CREATE INDEX audit_change_entry ON audit_change (entry_id)`,
  `CREATE INDEX audit_change_subject ON audit_change (subject_id)`,
  `CREATE INDEX audit_change_customer ON audit_change (customer_key) WHERE customer_key IS NOT NULL`,
];

const owned = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT';

const functions = [
  `CREATE FUNCTION is_acting() RETURNS boolean LANGUAGE sql STABLE AS $$
     SELECT current_setting('patchbay.act', true) <> '' $$`,
  // The first change of a transaction adds its entry.
  `CREATE FUNCTION note_change(kind text, subject uuid, customer text, operation text, before jsonb, after jsonb)
   RETURNS void ${owned} AS $$
   DECLARE
     entry text := current_setting('patchbay.audit_entry', true);
     act jsonb;
     new_salt uuid := gen_random_uuid();
     new_change jsonb := jsonb_build_object('operation', operation, 'before', before, 'after', after);
   BEGIN
     IF entry IS NULL OR entry = '' THEN
       act := nullif(current_setting('patchbay.act', true), '')::jsonb;
       INSERT INTO audit_entry (action, user_id, account_id, request_id) VALUES (
         coalesce(act ->> 'action', nullif(replace(current_setting('application_name'), 'patchbay-', ''), ''), 'sql'),
         (act ->> 'userId')::uuid, (act ->> 'accountId')::uuid, act ->> 'requestId')
       RETURNING id::text INTO entry;
       PERFORM set_config('patchbay.audit_entry', entry, true);
     END IF;
     INSERT INTO audit_change (entry_id, subject_kind, subject_id, customer_key, salt, change, digest)
     VALUES (entry::uuid, kind, subject, customer, new_salt, new_change,
       encode(sha256(convert_to(new_salt::text || new_change::text, 'UTF8')), 'hex'));
   END $$`,
  // Arguments: subjects like "record:from_id,record:into_id", columns that change by themselves, columns that nobody may read.
  `CREATE FUNCTION audit_row() RETURNS trigger ${owned} AS $$
   DECLARE
     former jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) - TG_ARGV[1]::text[] END;
     present jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) - TG_ARGV[1]::text[] END;
     stays jsonb;
     subject text;
     subject_id text;
   BEGIN
     IF former = present THEN RETURN NULL; END IF;
     stays := former || present;
     SELECT coalesce(jsonb_object_agg(key, CASE WHEN key = ANY (TG_ARGV[2]::text[]) THEN '"hidden"' ELSE value END), '{}')
       INTO former FROM jsonb_each(former) WHERE value IS DISTINCT FROM present -> key;
     SELECT coalesce(jsonb_object_agg(key, CASE WHEN key = ANY (TG_ARGV[2]::text[]) THEN '"hidden"' ELSE value END), '{}')
       INTO present FROM jsonb_each(present)
       WHERE NOT (TG_OP = 'INSERT' AND value = 'null') AND value IS DISTINCT FROM (CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) -> key END);
     FOREACH subject IN ARRAY string_to_array(TG_ARGV[0], ',') LOOP
       -- Of something that there is once, no column has an id.
       subject_id := CASE WHEN subject LIKE '%:' THEN '00000000-0000-0000-0000-000000000000'
         ELSE stays ->> split_part(subject, ':', 2) END;
       IF subject_id IS NOT NULL THEN
         PERFORM note_change(split_part(subject, ':', 1), subject_id::uuid, stays ->> 'customer_key',
           TG_TABLE_NAME || ' ' || lower(TG_OP), former, present);
       END IF;
     END LOOP;
     RETURN NULL;
   END $$`,
  // For this migration and later ones: from now on, changes of the table are in the log.
  `CREATE FUNCTION audit_table(of_table regclass, subjects text, ignored text[], hidden text[], condition text)
   RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW %s EXECUTE FUNCTION audit_row(%L, %L, %L)',
       of_table, CASE WHEN condition IS NULL THEN '' ELSE 'WHEN (' || condition || ')' END, subjects, ignored, hidden);
   END $$`,
  `CREATE FUNCTION seal_audit_entries(ids uuid[], positions bigint[], hashes text[]) RETURNS void ${owned} AS $$
   BEGIN
     UPDATE audit_entry SET position = given.position, hash = given.hash
     FROM unnest(ids, positions, hashes) AS given (id, position, hash) WHERE audit_entry.id = given.id;
   END $$`,
  `CREATE FUNCTION erase_audit_values(subjects uuid[], customers text[], others uuid[], words text[]) RETURNS bigint ${owned} AS $$
   DECLARE erased bigint;
   BEGIN
     UPDATE audit_change SET change = NULL, salt = NULL, customer_key = NULL
     WHERE change IS NOT NULL AND (entry_id::text = current_setting('patchbay.audit_entry', true) OR subject_id IN (SELECT unnest(subjects)) OR customer_key IN (SELECT unnest(customers))
       OR subject_id IN (SELECT unnest(others))
         AND EXISTS (SELECT 1 FROM unnest(words) AS word WHERE position(word IN change::text) > 0));
     GET DIAGNOSTICS erased = ROW_COUNT;
     RETURN erased;
   END $$`,
  // The apps' role works with all tables, but neither defines them nor changes the log.
  `CREATE FUNCTION grant_to_apps(apps name) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), apps);
     EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I', current_schema(), apps);
     EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO %I', current_schema(), apps);
     EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON migrations FROM %I', apps);
     EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON audit_entry, audit_change FROM %I', apps);
     EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I', current_schema(), apps);
     EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT USAGE ON SEQUENCES TO %I', current_schema(), apps);
   END $$`,
];

const refused = `RAISE EXCEPTION 'The audit log is append-only.' USING ERRCODE = 'insufficient_privilege'`;

/** They hold for the tables' owner, too, unless it drops them; then the chain tells. */
const guards = [
  `CREATE FUNCTION guard_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'DELETE' OR OLD.position IS NOT NULL
       OR to_jsonb(NEW) - '{position,hash}'::text[] <> to_jsonb(OLD) - '{position,hash}'::text[] THEN ${refused}; END IF;
     RETURN NEW;
   END $$`,
  `CREATE FUNCTION guard_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'DELETE' OR num_nonnulls(NEW.change, NEW.salt, NEW.customer_key) > 0
       OR to_jsonb(NEW) - '{change,salt,customer_key}'::text[] <> to_jsonb(OLD) - '{change,salt,customer_key}'::text[]
     THEN ${refused}; END IF;
     RETURN NEW;
   END $$`,
  `CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${refused}; END $$`,
  ...['audit_entry', 'audit_change'].flatMap((table) => [
    `CREATE TRIGGER guarded BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION guard_${table}()`,
    `CREATE TRIGGER never_truncated BEFORE TRUNCATE ON ${table} EXECUTE FUNCTION refuse_truncate()`,
  ]),
];

type Audited = readonly [table: string, subjects: string, ignored: string, hidden: string, when?: string];

/** What texts in and out change by themselves is no entry: the message itself tells of it. */
const whenActing = 'is_acting()';
const deliveryColumns =
  'sequence,sequence_at,acknowledged_at,failures,failing_since,next_attempt_at,batch_end,holder,leased_until,fence';

const audited: readonly Audited[] = [
  ['app_user', 'User:id', '', ''],
  ['team', 'Team:id', '', ''],
  ['team_member', 'Team:team_id,User:user_id', '', ''],
  ['provisioned_user', 'User:user_id', '', ''],
  ['phone_number', 'PhoneNumber:id', '', ''],
  ['planned_transfer', 'PhoneNumber:phone_number_id', '', ''],
  ['record', 'Record:id', 'updated_at,source_updated_at', ''],
  ['record_phone', 'Record:record_id', '', ''],
  ['record_field', 'RecordField:id', '', ''],
  // `before` repeats the records as they were.
  ['record_merge', 'Record:from_id,Record:into_id', 'before', ''],
  ['move', 'Conversation:from_conversation_id,Conversation:to_conversation_id', 'place', ''],
  ['consent_entry', 'ConsentEntry:id,PhoneNumber:phone_number_id,Team:team_id', '', ''],
  ['company_settings', 'CompanySettings:', '', ''],
  ['template', 'Template:id', 'updated_at', ''],
  ['note', 'Note:id,Conversation:conversation_id', '', 'body'],
  ['service_account', 'ServiceAccount:id', 'last_used_at', ''],
  ['service_account_token', 'ServiceAccount:service_account_id', '', 'hash'],
  ['webhook_endpoint', 'WebhookEndpoint:id', deliveryColumns, ''],
  ['webhook_secret', 'WebhookEndpoint:endpoint_id', '', 'secret,former'],
  [
    'conversation',
    'Conversation:id',
    'last_message_id,last_message_at,last_inbound_at,burst_started_at,burst_texts,waiting_since',
    '',
    whenActing,
  ],
  // Its place: its move or merge tells.
  [
    'message',
    'Message:id,Conversation:conversation_id',
    'conversation_id,created_at,updated_at,reaction,reaction_to_id,reacted_at,routing',
    'body,media',
    whenActing,
  ],
  ['receipt', 'Receipt:id', 'raw_body', '', whenActing],
];
