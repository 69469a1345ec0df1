import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Checks of accounts with carriers, and what was changed at a carrier, are in the audit log. */
export class CarrierChecks1766980000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE carrier_connection');
    await queryRunner.query('DROP TRIGGER audited ON carrier_check');
    await queryRunner.query('ALTER TABLE carrier_check DROP COLUMN account_id');
  }
}

const statements = [
  'ALTER TABLE carrier_check ADD COLUMN account_id uuid',
  // What was found is in the last check; that somebody checked is in the log.
  `SELECT audit_table('carrier_check', 'CarrierAccount:account_id', '{}', '{findings}', NULL)`,
  // Rows are only added, because the log shows of a changed one what differs, and that is not its number.
  `CREATE TABLE carrier_connection (
    id uuid PRIMARY KEY,
    account text NOT NULL,
    account_id uuid NOT NULL,
    number text NOT NULL,
    is_confirmed boolean NOT NULL,
    at timestamptz(3) NOT NULL
  )`,
  'CREATE INDEX carrier_connection_account ON carrier_connection (account)',
  `SELECT audit_table('carrier_connection', 'CarrierAccount:account_id', '{}', '{}', NULL)`,
];
