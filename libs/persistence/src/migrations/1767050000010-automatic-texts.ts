import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers to keywords in the company's words, away messages, and what sent a text that nobody wrote. */
export class AutomaticTexts1767050000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE message ADD COLUMN automation jsonb');
    await queryRunner.query('ALTER TABLE phone_number ADD COLUMN away_message jsonb');
    await queryRunner.query(`ALTER TABLE company_settings ADD COLUMN default_language text NOT NULL DEFAULT 'en',
      ADD COLUMN automatic_texts jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE company_settings DROP COLUMN automatic_texts, DROP COLUMN default_language');
    await queryRunner.query('ALTER TABLE phone_number DROP COLUMN away_message');
    await queryRunner.query('ALTER TABLE message DROP COLUMN automation');
  }
}
