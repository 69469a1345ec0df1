import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A text writes to all indexes of its conversation. A record has few conversations: sorting them costs less than an index
 * of their order.
 */
export class LeanConversations1767070000042 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX conversation_record_latest');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX conversation_record_latest ON conversation (record_id, last_message_at, id)');
  }
}
