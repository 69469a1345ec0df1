import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Quiet hours of numbers by weekday and on holidays, and the time zones of customers. The new columns have defaults that
 * PostgreSQL keeps beside the tables, so it does not read them.
 */
export class QuietDays1766921000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE phone_number ADD COLUMN quiet_days jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN quiet_on_holidays boolean NOT NULL DEFAULT false`);
    await queryRunner.query('ALTER TABLE record ADD COLUMN time_zone text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE record DROP COLUMN time_zone');
    await queryRunner.query('ALTER TABLE phone_number DROP COLUMN quiet_days, DROP COLUMN quiet_on_holidays');
  }
}
