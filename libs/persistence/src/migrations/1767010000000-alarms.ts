import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Problems that administrators have to know of. A text that waits for its number says which one is missing. */
export class Alarms1767010000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("DELETE FROM notification WHERE kind IN ('ALARM_BEGAN', 'ALARM_ENDED')");
    await queryRunner.query("DELETE FROM job WHERE name IN ('email-alarm-began', 'email-alarm-ended')");
    await queryRunner.query('ALTER TABLE notification DROP COLUMN alarm_id');
    await queryRunner.query('ALTER TABLE receipt DROP COLUMN missing_number');
    await queryRunner.query('DROP TABLE alarm');
  }
}

const statements = [
  `CREATE TABLE alarm (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    key text NOT NULL,
    about text NOT NULL,
    cause text NOT NULL,
    count integer NOT NULL,
    subject_ids jsonb NOT NULL,
    since timestamptz(3) NOT NULL,
    waiting_since timestamptz(3),
    raised_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3)
  )`,
  'CREATE UNIQUE INDEX alarm_open ON alarm (kind, key) WHERE ended_at IS NULL',
  'CREATE INDEX alarm_latest ON alarm (since, id)',
  // How large an open alarm is at the moment is no change that somebody has to answer for, nor that an old one is removed.
  `SELECT audit_table('alarm', 'Alarm:id', '{about,cause,count,subject_ids,waiting_since}', '{}', 'is_acting()')`,
  'ALTER TABLE notification ADD COLUMN alarm_id uuid',
  'ALTER TABLE receipt ADD COLUMN missing_number text',
];
