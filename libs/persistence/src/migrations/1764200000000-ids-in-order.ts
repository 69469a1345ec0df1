import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Ids grow with time now (UUID version 7): new rows stand side by side in every index that begins with one, and the order
 * of receipts is that of their ids. Lanes are looked up by a number in place of a long text. Storing a callback before it
 * is acknowledged costs an index less, and small ones.
 */
export class IdsInOrder1764200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX receipt_latest');
    await queryRunner.query(
      'ALTER TABLE job DROP CONSTRAINT job_once, ADD CONSTRAINT job_once UNIQUE (subject_id, name)',
    );
    await queryRunner.query('DROP INDEX job_lane');
    await queryRunner.query('CREATE INDEX job_lane ON job (hashtextextended(lane, 0), id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX job_lane');
    await queryRunner.query('CREATE INDEX job_lane ON job (lane, id)');
    await queryRunner.query(
      'ALTER TABLE job DROP CONSTRAINT job_once, ADD CONSTRAINT job_once UNIQUE (name, subject_id)',
    );
    await queryRunner.query('CREATE INDEX receipt_latest ON receipt (received_at, id)');
  }
}
