import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A customer number that sends too many texts in a minute: they are marked. What is counted is in the row of the
 * conversation, which each text changes anyway, and in no index. The version before may write on: it counts nothing.
 */
export class ExcessTexts1765000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE message ADD COLUMN is_excess boolean NOT NULL DEFAULT false');
    await queryRunner.query(`
      ALTER TABLE conversation
        ADD COLUMN burst_started_at timestamptz(3), ADD COLUMN burst_texts integer NOT NULL DEFAULT 0`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE conversation DROP COLUMN burst_texts, DROP COLUMN burst_started_at');
    await queryRunner.query('ALTER TABLE message DROP COLUMN is_excess');
  }
}
