import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An event is in one index at a time: in that of those that wait, and then in that of the numbered ones. Nobody looks for
 * it by its id. The index of the sequence had those without one, too.
 */
export class LeanOutbox1767070000040 implements MigrationInterface {
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX CONCURRENTLY IF EXISTS outbox_numbered');
    await queryRunner.query(
      'CREATE UNIQUE INDEX CONCURRENTLY outbox_numbered ON outbox (sequence) WHERE sequence IS NOT NULL',
    );
    // Without a key, logical replication identifies a row by all of it.
    await queryRunner.query(`
      ALTER TABLE outbox DROP CONSTRAINT IF EXISTS outbox_pkey, DROP CONSTRAINT IF EXISTS outbox_sequence, REPLICA IDENTITY FULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE outbox ADD CONSTRAINT outbox_pkey PRIMARY KEY (id),
        ADD CONSTRAINT outbox_sequence UNIQUE (sequence), REPLICA IDENTITY DEFAULT`);
    await queryRunner.query('DROP INDEX IF EXISTS outbox_numbered');
  }
}
