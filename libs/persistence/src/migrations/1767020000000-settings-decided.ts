import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an administrator decided on the company settings, or they are as installed. */
export class SettingsDecided1767020000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE company_settings ADD COLUMN decided_at timestamptz(3)');
    // Before, nobody noted it: what differs from the start was decided.
    await queryRunner.query(
      `UPDATE company_settings SET decided_at = now()
       WHERE keyword_scope <> 'PHONE_NUMBER' OR first_text_needs_opt_in OR quiet_hours IS NOT NULL OR holidays <> '[]'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE company_settings DROP COLUMN decided_at');
  }
}
