import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * PostgreSQL keeps what is new in the index of texts in a list, which searches read, too, and the text that makes it too
 * long had to wait until all of it was sorted into the index. A worker does that now, before the list is that long. Its
 * role may not own the index.
 */
export class SearchIndexLater1767070000044 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER INDEX message_body_folded SET (gin_pending_list_limit = 16384)');
    await queryRunner.query(`
      CREATE FUNCTION sort_new_texts() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
      BEGIN
        IF NOT pg_try_advisory_xact_lock(7250051) THEN RETURN false; END IF;
        PERFORM gin_clean_pending_list('message_body_folded');
        RETURN true;
      END $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION sort_new_texts()');
    await queryRunner.query('ALTER INDEX message_body_folded RESET (gin_pending_list_limit)');
  }
}
