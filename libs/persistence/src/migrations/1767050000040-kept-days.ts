import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For how many days texts and callbacks are kept: 0 for ever, null as the environment says. */
export class KeptDays1767050000040 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE company_settings
      ADD COLUMN text_days integer CHECK (text_days BETWEEN 0 AND 9999),
      ADD COLUMN receipt_days integer CHECK (receipt_days BETWEEN 0 AND 9999)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE company_settings DROP COLUMN receipt_days, DROP COLUMN text_days');
  }
}
