import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndexConcurrently } from '../create-index-concurrently';

/** The index of the sequence had those without one, too. See the migration after it. */
export class LeanOutbox1767070000040 implements MigrationInterface {
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    await createIndexConcurrently(queryRunner, 'outbox_numbered', 'outbox (sequence) WHERE sequence IS NOT NULL', {
      isUnique: true,
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX outbox_numbered');
  }
}
