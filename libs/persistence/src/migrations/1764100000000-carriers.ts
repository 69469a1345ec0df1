import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What carriers ask for: long texts that come in parts, and hours in which a number sends nothing. */
export class Carriers1764100000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE phone_number DROP COLUMN quiet_from, DROP COLUMN quiet_until, DROP COLUMN quiet_time_zone',
    );
    await queryRunner.query('DROP TABLE text_part');
  }
}

const statements = [
  // Here until the last part of the text has come.
  `CREATE TABLE text_part (
    receipt_id uuid PRIMARY KEY REFERENCES receipt (id),
    carrier text NOT NULL,
    sender text NOT NULL,
    recipient text NOT NULL,
    reference text NOT NULL,
    total integer NOT NULL,
    part_number integer NOT NULL,
    provider_message_id text NOT NULL,
    body text NOT NULL,
    received_at timestamptz(3) NOT NULL
  )`,
  `CREATE INDEX text_part_text ON text_part (carrier, sender, recipient, reference)`,

  // All three, or none: the number sends at any hour.
  `ALTER TABLE phone_number
    ADD COLUMN quiet_from text,
    ADD COLUMN quiet_until text,
    ADD COLUMN quiet_time_zone text,
    ADD CONSTRAINT phone_number_quiet_hours CHECK (num_nonnulls(quiet_from, quiet_until, quiet_time_zone) IN (0, 3))`,
];
