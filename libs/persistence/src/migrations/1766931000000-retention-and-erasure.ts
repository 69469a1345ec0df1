import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Old rows are deleted in batches, and a person can be erased everywhere, unless their record is held. */
export class RetentionAndErasure1766931000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, constraint] of references)
      await queryRunner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${constraint}`);
    for (const statement of statements) await queryRunner.query(statement);
    for (const table of busyTables)
      await queryRunner.query(
        `ALTER TABLE ${table} SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000,
           autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05, autovacuum_vacuum_cost_delay = 0)`,
      );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of busyTables)
      await queryRunner.query(
        `ALTER TABLE ${table} RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold,
           autovacuum_vacuum_insert_scale_factor, autovacuum_analyze_scale_factor, autovacuum_vacuum_cost_delay)`,
      );
    await queryRunner.query('DROP TRIGGER returned ON record_phone');
    await queryRunner.query('DROP FUNCTION remember_consent(), erased_key(text)');
    await queryRunner.query('DROP TABLE erased_number, erasure, legal_hold');
    for (const [table, constraint] of references)
      await queryRunner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${constraint} FOREIGN KEY (receipt_id) REFERENCES receipt (id) NOT VALID`,
      );
  }
}

/** A receipt is deleted long before what it brought. */
const references = [
  ['message', 'message_receipt_id_fkey'],
  ['status_event', 'status_event_receipt_id_fkey'],
  ['text_part', 'text_part_receipt_id_fkey'],
] as const;

/** With PostgreSQL's defaults, a fifth of a table is dead before anybody cleans up. */
const busyTables = ['job', 'outbox', 'receipt', 'conversation', 'notification', 'message'];

const statements = [
  `CREATE TABLE legal_hold (
    record_id uuid PRIMARY KEY REFERENCES record (id),
    reason text NOT NULL,
    placed_by uuid REFERENCES app_user (id),
    placed_at timestamptz(3) NOT NULL
  )`,
  // The log of erasures. `numbers` is there until the last callbacks with them are found.
  `CREATE TABLE erasure (
    id uuid PRIMARY KEY,
    record_ids jsonb NOT NULL,
    number_hashes jsonb NOT NULL,
    erased_at timestamptz(3) NOT NULL,
    erased_by uuid REFERENCES app_user (id),
    numbers jsonb
  )`,
  `CREATE TABLE erased_number (hash text PRIMARY KEY)`,
  `INSERT INTO setting (key, value) SELECT 'erasure_key', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')`,
  // HMAC's construction, with a key of the installation: without it, nobody can try all numbers.
  `CREATE FUNCTION erased_key(customer_key text) RETURNS text LANGUAGE sql STABLE AS $$
     SELECT 'erased:' || encode(sha256(convert_to('outer' || value, 'UTF8')
       || sha256(convert_to('inner' || value || customer_key, 'UTF8'))), 'hex')
     FROM setting WHERE key = 'erasure_key' $$`,
  // Consent survives as a hash. It counts again as soon as a record has the number again.
  `CREATE FUNCTION remember_consent() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE hashed text;
   BEGIN
     IF NOT EXISTS (SELECT 1 FROM erased_number) THEN RETURN NULL; END IF;
     hashed := erased_key(NEW.number_key);
     IF EXISTS (SELECT 1 FROM erased_number WHERE hash = hashed) THEN
       PERFORM replace_consent_customer(hashed, NEW.number_key);
       DELETE FROM erased_number WHERE hash = hashed;
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER returned AFTER INSERT OR UPDATE ON record_phone FOR EACH ROW EXECUTE FUNCTION remember_consent()`,
  `SELECT audit_table('legal_hold', 'Record:record_id', '{}', '{}', NULL)`,
];
