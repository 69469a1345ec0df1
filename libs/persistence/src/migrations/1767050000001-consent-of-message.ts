import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a text changed what its customer allows: such a text asks for no answer. */
export class ConsentOfMessage1767050000001 implements MigrationInterface {
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX CONCURRENTLY IF EXISTS consent_entry_message');
    await queryRunner.query(
      'CREATE INDEX CONCURRENTLY consent_entry_message ON consent_entry (message_id) WHERE message_id IS NOT NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX consent_entry_message');
  }
}
