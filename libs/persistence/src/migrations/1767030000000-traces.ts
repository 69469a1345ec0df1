import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The traces that jobs, events and messages belong to. */
export class Traces1767030000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.query(`ALTER TABLE ${table} ADD COLUMN traceparent text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.query(`ALTER TABLE ${table} DROP COLUMN traceparent`);
  }
}

const tables = ['job', 'outbox', 'message'] as const;
