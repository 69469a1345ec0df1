import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Records have first and last names, custom fields, and the version of their source. Users, teams and numbers can be
 * inactive, and teams have a lead. The version before leaves all of it alone.
 */
export class Directory1766000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX record_unclaimed, record_latest_update, app_user_by_name, team_by_name');
    await queryRunner.query('DROP TABLE record_field');
    await queryRunner.query(
      'ALTER TABLE record DROP COLUMN first_name, DROP COLUMN last_name, DROP COLUMN fields, DROP COLUMN source_updated_at',
    );
    await queryRunner.query('ALTER TABLE team DROP COLUMN lead_id, DROP COLUMN is_active');
    await queryRunner.query('ALTER TABLE app_user DROP COLUMN is_active');
    await queryRunner.query('ALTER TABLE phone_number DROP COLUMN is_active');
  }
}

const statements = [
  'ALTER TABLE app_user ADD COLUMN is_active boolean NOT NULL DEFAULT true',
  'ALTER TABLE phone_number ADD COLUMN is_active boolean NOT NULL DEFAULT true',
  `ALTER TABLE team ADD COLUMN is_active boolean NOT NULL DEFAULT true,
   ADD COLUMN lead_id uuid REFERENCES app_user (id)`,
  `ALTER TABLE record ADD COLUMN first_name text, ADD COLUMN last_name text,
   ADD COLUMN fields jsonb NOT NULL DEFAULT '{}', ADD COLUMN source_updated_at timestamptz(3)`,
  `CREATE TABLE record_field (
    id uuid PRIMARY KEY,
    record_type text NOT NULL CHECK (record_type IN ('CONTACT', 'ACCOUNT', 'OPPORTUNITY', 'LEAD')),
    key text NOT NULL,
    label text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('TEXT', 'NUMBER', 'DATE', 'BOOLEAN')),
    CONSTRAINT record_field_key UNIQUE (record_type, key)
  )`,
  'CREATE INDEX record_unclaimed ON record (name, id) WHERE external_id IS NULL',
  'CREATE INDEX record_latest_update ON record (updated_at, id)',
  'CREATE INDEX app_user_by_name ON app_user (name, id)',
  'CREATE INDEX team_by_name ON team (name, id)',
];
