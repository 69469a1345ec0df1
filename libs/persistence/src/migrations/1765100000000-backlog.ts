import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Only the first jobs of a lane are in the index in which workers look for work, so that one customer's thousands of texts
 * slow down nobody else's. The version before looks through the whole table until it is gone.
 */
export class Backlog1765100000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE job ADD COLUMN is_backlog boolean NOT NULL DEFAULT false');
    await queryRunner.query('DROP INDEX job_due');
    await queryRunner.query('CREATE INDEX job_due ON job (name, run_at, id) WHERE NOT is_backlog');
    await queryRunner.query('CREATE INDEX job_backlog ON job (hashtextextended(lane, 0), id) WHERE is_backlog');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX job_backlog');
    await queryRunner.query('DROP INDEX job_due');
    await queryRunner.query('CREATE INDEX job_due ON job (name, run_at, id)');
    await queryRunner.query('ALTER TABLE job DROP COLUMN is_backlog');
  }
}
