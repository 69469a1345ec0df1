import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that hold a text until its sender confirms them, and the country of numbers that are typed without one. */
export class WordsToConfirm1767050000011 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE message ADD COLUMN confirmation jsonb');
    await queryRunner.query(`ALTER TABLE company_settings ADD COLUMN confirm_words jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN default_country text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE company_settings DROP COLUMN default_country, DROP COLUMN confirm_words');
    await queryRunner.query('ALTER TABLE message DROP COLUMN confirmation');
  }
}
