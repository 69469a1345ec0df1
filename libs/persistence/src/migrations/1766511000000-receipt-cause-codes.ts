import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a receipt has its state, for programs. Those that were processed before have none. */
export class ReceiptCauseCodes1766511000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE receipt ADD COLUMN cause_code text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE receipt DROP COLUMN cause_code');
  }
}
