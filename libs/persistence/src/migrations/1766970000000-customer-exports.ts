import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exports of what is known of a person. Their files are in the file store. */
export class CustomerExports1766970000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE customer_export');
  }
}

const statements = [
  `CREATE TABLE customer_export (
    id uuid PRIMARY KEY,
    record_id uuid NOT NULL REFERENCES record (id),
    record_ids jsonb NOT NULL,
    state text NOT NULL CHECK (state IN ('RUNNING', 'READY', 'FAILED', 'REMOVING')),
    requested_by uuid NOT NULL REFERENCES app_user (id),
    requested_at timestamptz(3) NOT NULL,
    size bigint,
    downloaded_at timestamptz(3)
  )`,
  `CREATE UNIQUE INDEX customer_export_running ON customer_export (record_id) WHERE state = 'RUNNING'`,
  `CREATE INDEX customer_export_age ON customer_export (requested_at)`,
  // Who asked for it, and who downloaded it. What the worker does with it is no entry.
  `SELECT audit_table('customer_export', 'Record:record_id', '{}', '{}', 'is_acting()')`,
];
