import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Service accounts send texts and change consent. The new columns hold nothing, so PostgreSQL does not read the tables. An
 * idempotency key belongs to a user or to an account.
 */
export class SentByAccounts1766110000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE message ADD COLUMN account_id uuid REFERENCES service_account (id)');
    await queryRunner.query('ALTER TABLE consent_change ADD COLUMN account_id uuid REFERENCES service_account (id)');
    await queryRunner.query('ALTER TABLE send_request DROP CONSTRAINT send_request_user_id_fkey');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM send_request WHERE NOT EXISTS (SELECT 1 FROM app_user WHERE id = user_id)');
    await queryRunner.query('ALTER TABLE send_request ADD FOREIGN KEY (user_id) REFERENCES app_user (id)');
    await queryRunner.query('ALTER TABLE consent_change DROP COLUMN account_id');
    await queryRunner.query('ALTER TABLE message DROP COLUMN account_id');
  }
}
