import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts with carriers, as data. `account` elsewhere is their name, because the environment's accounts have no row. */
export class CarrierAccounts1766950000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE carrier_call, carrier_check, carrier_account');
  }
}

const statements = [
  `CREATE TABLE carrier_account (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    title text NOT NULL,
    is_paused boolean NOT NULL,
    credentials text NOT NULL,
    former_credentials text,
    former_until timestamptz(3),
    created_at timestamptz(3) NOT NULL
  )`,
  'CREATE UNIQUE INDEX carrier_account_name ON carrier_account (name)',
  `SELECT audit_table('carrier_account', 'CarrierAccount:id', '{}', '{credentials,former_credentials}', NULL)`,
  // The last check of each account.
  `CREATE TABLE carrier_check (
    account text PRIMARY KEY,
    checked_at timestamptz(3) NOT NULL,
    findings jsonb NOT NULL
  )`,
  // Calls of carriers, by minute: the last correct one, and how many were refused.
  `CREATE TABLE carrier_call (
    account text NOT NULL,
    path text NOT NULL,
    minute timestamptz(3) NOT NULL,
    accepted integer NOT NULL,
    refused integer NOT NULL,
    last_accepted_at timestamptz(3),
    PRIMARY KEY (account, path, minute)
  )`,
];
