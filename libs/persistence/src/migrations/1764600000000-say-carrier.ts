import type { MigrationInterface, QueryRunner } from 'typeorm';

const renamed = [
  ['phone_number', 'provider', 'carrier'],
  ['message', 'provider_message_id', 'carrier_message_id'],
  ['text_part', 'provider_message_id', 'carrier_message_id'],
  ['send_attempt', 'provider_code', 'carrier_code'],
  ['status_event', 'provider_code', 'carrier_code'],
  ['status_event', 'provider_status', 'carrier_status'],
] as const;

/** One word for carriers in all columns, and one spelling of their names: a number's carrier was in capitals. */
export class SayCarrier1764600000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, before, after] of renamed)
      await queryRunner.query(`ALTER TABLE ${table} RENAME COLUMN ${before} TO ${after}`);
    await queryRunner.query('UPDATE phone_number SET carrier = lower(carrier)');
    await queryRunner.query(renameProblemKey('providerCode', 'carrierCode'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(renameProblemKey('carrierCode', 'providerCode'));
    await queryRunner.query('UPDATE phone_number SET carrier = upper(carrier)');
    for (const [table, before, after] of renamed)
      await queryRunner.query(`ALTER TABLE ${table} RENAME COLUMN ${after} TO ${before}`);
  }
}

const renameProblemKey = (before: string, after: string) =>
  `UPDATE message SET problem = problem - '${before}' || jsonb_build_object('${after}', problem->'${before}')
   WHERE problem ? '${before}'`;
