import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Searches ignore case, accents, the Unicode form and the difference of `ß` and `ss`. The indexes hold texts and names as
 * searches compare them; they replace those of the texts and names as they are.
 */
export class FoldedSearch1766910000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [fold, pattern]) await queryRunner.query(statement);
    for (const { table, column, name } of indexes) {
      await queryRunner.query(
        `CREATE INDEX ${name}_folded ON ${table} USING gin (search_fold(${column}) gin_trgm_ops)`,
      );
      await queryRunner.query(`DROP INDEX ${name}_part`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { table, column, name } of [...indexes].reverse()) {
      await queryRunner.query(`CREATE INDEX ${name}_part ON ${table} USING gin (${column} gin_trgm_ops)`);
      await queryRunner.query(`DROP INDEX ${name}_folded`);
    }
    await queryRunner.query('DROP FUNCTION search_pattern(text)');
    await queryRunner.query('DROP FUNCTION search_fold(text)');
  }
}

const indexes = [
  { table: 'message', column: 'body', name: 'message_body' },
  { table: 'record', column: 'name', name: 'record_name' },
];

/** The accents of European scripts, and the points of Hebrew and Arabic; not the vowels of other scripts. */
const marks = '\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u064b-\\u065f\\u0670';

/** Most texts are ASCII: for them, lower case is all. */
const fold = `
  CREATE FUNCTION search_fold(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE
    WHEN octet_length(given) = length(given) THEN lower(given)
    ELSE replace(lower(regexp_replace(normalize(given, NFKD), '[${marks}]', '', 'g')), 'ß', 'ss') END`;

/** For LIKE: finds the words anywhere in a folded text. */
const pattern = `
  CREATE FUNCTION search_pattern(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN '%' || regexp_replace(search_fold(words), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;
