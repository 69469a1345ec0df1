import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Consent becomes a ledger of entries with a scope, which nobody changes. `consent_state` has, of each customer and scope, the
 * entry that decides; it is written in the transaction of the entry. While processes of the version before still run, what
 * they write to `consent_change` becomes entries, and `consent` tells them of entries about single numbers. The next release
 * drops both.
 */
export class ConsentLedger1766920000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      'DROP TRIGGER consent_change_copied ON consent_change',
      'DROP TABLE consent_state, consent_entry, company_settings',
      `DROP FUNCTION keep_consent_state(), tell_consent_states(), refuse_consent_change(), copy_consent_change(),
         replace_consent_customer(text, text)`,
      `CREATE TRIGGER consent_added AFTER INSERT ON consent FOR EACH ROW EXECUTE FUNCTION tell_consent()`,
      `CREATE TRIGGER consent_changed AFTER UPDATE ON consent FOR EACH ROW WHEN (OLD.is_opted_out <> NEW.is_opted_out)
         EXECUTE FUNCTION tell_consent()`,
    ])
      await queryRunner.query(statement);
  }
}

/** The subject of an entry about the company. */
const company = "'00000000-0000-0000-0000-000000000000'::uuid";

const ownerFact = (row: string) => `owner_fact(${row}.owner_user_id, ${row}.owner_team_id)`;

const tables = [
  `CREATE TABLE company_settings (
    is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    keyword_scope text NOT NULL DEFAULT 'PHONE_NUMBER' CHECK (keyword_scope IN ('PHONE_NUMBER', 'TEAM', 'COMPANY')),
    first_text_needs_opt_in boolean NOT NULL DEFAULT false,
    quiet_hours jsonb,
    holidays jsonb NOT NULL DEFAULT '[]'
  )`,
  'INSERT INTO company_settings DEFAULT VALUES',

  // customer_key is the only place of the customer's number. The message may be deleted, so it is no reference.
  `CREATE TABLE consent_entry (
    id uuid PRIMARY KEY,
    customer_key text NOT NULL,
    scope text NOT NULL CHECK (scope IN ('PHONE_NUMBER', 'TEAM', 'COMPANY')),
    phone_number_id uuid REFERENCES phone_number (id),
    team_id uuid REFERENCES team (id),
    state text NOT NULL CHECK (state IN ('OPTED_IN', 'OPTED_OUT')),
    source text NOT NULL,
    at timestamptz(3) NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    user_id uuid REFERENCES app_user (id),
    account_id uuid REFERENCES service_account (id),
    message_id uuid,
    evidence text,
    matcher_version integer,
    CONSTRAINT consent_entry_subject CHECK (
      (phone_number_id IS NOT NULL) = (scope = 'PHONE_NUMBER') AND (team_id IS NOT NULL) = (scope = 'TEAM'))
  )`,
  'CREATE INDEX consent_entry_customer ON consent_entry (customer_key, at, id)',
  'CREATE INDEX consent_entry_latest ON consent_entry (at, id)',

  `CREATE TABLE consent_state (
    customer_key text NOT NULL,
    subject_id uuid NOT NULL,
    scope text NOT NULL,
    state text NOT NULL,
    at timestamptz(3) NOT NULL,
    entry_id uuid NOT NULL REFERENCES consent_entry (id),
    PRIMARY KEY (customer_key, subject_id)
  )`,
];

const subjectOf = `coalesce(phone_number_id, team_id, ${company})`;
const deciding = (entries: string) => `
  SELECT DISTINCT ON (customer_key, ${subjectOf}) customer_key, ${subjectOf} AS subject_id, scope, state, at, id
  FROM ${entries} ORDER BY customer_key, ${subjectOf}, at DESC, state = 'OPTED_OUT' DESC, id DESC`;

const functions = [
  // The order of whatApplies(), for the entries of one subject.
  `CREATE FUNCTION keep_consent_state() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO consent_state AS kept (customer_key, subject_id, scope, state, at, entry_id)
     ${deciding('present')}
     ON CONFLICT (customer_key, subject_id) DO UPDATE
     SET state = excluded.state, at = excluded.at, entry_id = excluded.entry_id
     WHERE (excluded.at, excluded.state = 'OPTED_OUT', excluded.entry_id) > (kept.at, kept.state = 'OPTED_OUT', kept.entry_id);
     INSERT INTO consent AS former (phone_number_id, customer_key, is_opted_out)
     SELECT consent_state.subject_id, consent_state.customer_key, consent_state.state = 'OPTED_OUT'
     FROM (SELECT DISTINCT customer_key, phone_number_id FROM present WHERE scope = 'PHONE_NUMBER') AS changed
     JOIN consent_state ON consent_state.customer_key = changed.customer_key
       AND consent_state.subject_id = changed.phone_number_id
     ORDER BY 2, 1
     ON CONFLICT (phone_number_id, customer_key) DO UPDATE SET is_opted_out = excluded.is_opted_out
     WHERE former.is_opted_out <> excluded.is_opted_out;
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION tell_consent_states() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (event)
     SELECT jsonb_build_object('type', kind, 'conversationId', told.id, 'owners', told.owners)
     FROM (
       SELECT DISTINCT conversation.id, jsonb_build_object(
         'numberOwner', ${ownerFact('phone_number')}, 'recordOwner', ${ownerFact('record')}) AS owners
       FROM present JOIN conversation ON conversation.customer_key = present.customer_key
       JOIN phone_number ON phone_number.id = conversation.phone_number_id
       JOIN record ON record.id = conversation.record_id
       WHERE present.scope = 'COMPANY' OR present.subject_id IN (phone_number.id, phone_number.owner_team_id)
         OR EXISTS (SELECT 1 FROM team_member
           WHERE team_id = present.subject_id AND user_id = phone_number.owner_user_id)
     ) AS told
     CROSS JOIN unnest(ARRAY['consent-changed', 'conversation-updated']) WITH ORDINALITY AS kinds (kind, place)
     ORDER BY told.id, place;
     IF FOUND THEN PERFORM wake_relay(); END IF;
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION refuse_consent_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND current_setting('patchbay.replaces_customer', true) = 'on'
       AND to_jsonb(NEW) - 'customer_key' - 'evidence' = to_jsonb(OLD) - 'customer_key' - 'evidence'
     THEN RETURN NEW; END IF;
     RAISE EXCEPTION 'Entries of the consent ledger are never changed or deleted. Add a new one.'
       USING ERRCODE = 'restrict_violation';
   END $$`,
  // What applies to the key moves to the replacement, together with what was recorded under it before.
  `CREATE FUNCTION replace_consent_customer(former text, replacement text) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM set_config('patchbay.replaces_customer', 'on', true);
     UPDATE consent_entry SET customer_key = replacement, evidence = NULL WHERE customer_key = former;
     PERFORM set_config('patchbay.replaces_customer', 'off', true);
     DELETE FROM consent_state WHERE customer_key IN (former, replacement);
     INSERT INTO consent_state (customer_key, subject_id, scope, state, at, entry_id)
     ${deciding('consent_entry WHERE customer_key = replacement')};
     DELETE FROM consent WHERE customer_key = former;
     DELETE FROM consent_change WHERE customer_key = former;
   END $$`,
  `CREATE FUNCTION copy_consent_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO consent_entry (id, customer_key, scope, phone_number_id, state, source, at, recorded_at, user_id, account_id,
       message_id, matcher_version)
     VALUES (gen_random_uuid(), NEW.customer_key, 'PHONE_NUMBER', NEW.phone_number_id,
       CASE WHEN NEW.is_opted_out THEN 'OPTED_OUT' ELSE 'OPTED_IN' END,
       CASE NEW.source WHEN 'SERVICE_ACCOUNT' THEN 'API' ELSE NEW.source END,
       NEW.changed_at, NEW.changed_at, NEW.user_id, NEW.account_id, NEW.message_id, NEW.matcher_version);
     RETURN NULL;
   END $$`,
];

const statements = [
  ...tables,
  ...functions,
  // Nobody writes in between, or it would be lost.
  'LOCK TABLE consent, consent_change IN SHARE ROW EXCLUSIVE MODE',
  // Changes of one moment stay in their order.
  `INSERT INTO consent_entry (id, customer_key, scope, phone_number_id, state, source, at, recorded_at, user_id, account_id,
     message_id, matcher_version)
   SELECT gen_random_uuid(), customer_key, 'PHONE_NUMBER', phone_number_id,
     CASE WHEN is_opted_out THEN 'OPTED_OUT' ELSE 'OPTED_IN' END,
     CASE source WHEN 'SERVICE_ACCOUNT' THEN 'API' ELSE source END,
     changed_at + interval '1 ms' * (row_number() OVER (PARTITION BY phone_number_id, customer_key, changed_at ORDER BY id) - 1),
     changed_at, user_id, account_id, message_id, matcher_version
   FROM consent_change`,
  `INSERT INTO consent_state (customer_key, subject_id, scope, state, at, entry_id) ${deciding('consent_entry')}`,
  'DROP TRIGGER consent_added ON consent',
  'DROP TRIGGER consent_changed ON consent',
  `CREATE TRIGGER consent_change_copied AFTER INSERT ON consent_change FOR EACH ROW EXECUTE FUNCTION copy_consent_change()`,
  `CREATE TRIGGER consent_entry_added AFTER INSERT ON consent_entry REFERENCING NEW TABLE AS present
     FOR EACH STATEMENT EXECUTE FUNCTION keep_consent_state()`,
  `CREATE TRIGGER consent_entry_stays BEFORE UPDATE OR DELETE ON consent_entry
     FOR EACH ROW EXECUTE FUNCTION refuse_consent_change()`,
  `CREATE TRIGGER consent_ledger_stays BEFORE TRUNCATE ON consent_entry
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_consent_change()`,
  `CREATE TRIGGER consent_state_added AFTER INSERT ON consent_state REFERENCING NEW TABLE AS present
     FOR EACH STATEMENT EXECUTE FUNCTION tell_consent_states()`,
  `CREATE TRIGGER consent_state_changed AFTER UPDATE ON consent_state REFERENCING NEW TABLE AS present
     FOR EACH STATEMENT EXECUTE FUNCTION tell_consent_states()`,
];
