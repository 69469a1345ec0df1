import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A notification's title and body are made when it is read, from what its user may see then: stored texts outlived the
 * right to read them. The columns stay until the version before, which writes both, is gone. Nothing reads them any more.
 */
export class ForgetNotificationTexts1764700000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE notification ALTER COLUMN title SET DEFAULT '', ALTER COLUMN body SET DEFAULT ''`,
    );
    await queryRunner.query(`UPDATE notification SET title = '', body = ''`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE notification ALTER COLUMN title DROP DEFAULT, ALTER COLUMN body DROP DEFAULT');
  }
}
