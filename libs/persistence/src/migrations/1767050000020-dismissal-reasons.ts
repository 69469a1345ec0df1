import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an administrator dismissed a callback. */
export class DismissalReasons1767050000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE receipt ADD COLUMN dismissal_reason text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE receipt DROP COLUMN dismissal_reason');
  }
}
