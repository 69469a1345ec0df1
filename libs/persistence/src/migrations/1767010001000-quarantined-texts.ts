import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Texts that are set aside, by their cause. The index looks at nothing that changes when a text is routed, so that routing
 * a text writes to no index more than before.
 */
export class QuarantinedTexts1767010001000 implements MigrationInterface {
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX CONCURRENTLY IF EXISTS receipt_set_aside');
    await queryRunner.query(`
      CREATE INDEX CONCURRENTLY receipt_set_aside ON receipt (cause_code, (coalesce(missing_number, '')), id)
      WHERE kind <> 'status'
        AND cause_code IN ('UNKNOWN_PHONE_NUMBER', 'INVALID_SENDER', 'UNREADABLE', 'CARRIER_NOT_SET_UP', 'KEPT_FAILING')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX IF EXISTS receipt_set_aside');
  }
}
