import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An event is in one index at a time: in that of those that wait, and then in that of the numbered ones. Nobody looks for
 * it by its id.
 */
export class OutboxWithoutKeys1767070000041 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Without a key, logical replication identifies a row by all of it.
    await queryRunner.query(
      'ALTER TABLE outbox DROP CONSTRAINT outbox_pkey, DROP CONSTRAINT outbox_sequence, REPLICA IDENTITY FULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE outbox ADD CONSTRAINT outbox_pkey PRIMARY KEY (id),
        ADD CONSTRAINT outbox_sequence UNIQUE (sequence), REPLICA IDENTITY DEFAULT`);
  }
}
