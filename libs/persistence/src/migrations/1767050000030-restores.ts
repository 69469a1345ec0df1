import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which server on the database is a restored one, so that what it forgot is not sent again. */
export class Restores1767050000030 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE restore');
    await queryRunner.query('DROP FUNCTION present_server');
    await queryRunner.query('DROP FUNCTION present_position');
  }
}

const statements = [
  // Every restore to a point in time and every promotion of a standby begins a timeline, and every new cluster has an
  // identifier of its own. Null during recovery, and if the server does not tell.
  `CREATE FUNCTION present_server() RETURNS text LANGUAGE plpgsql STABLE AS $$
  BEGIN
    IF pg_is_in_recovery() THEN RETURN NULL; END IF;
    RETURN (SELECT system_identifier FROM pg_control_system()) || '/' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8);
  EXCEPTION WHEN OTHERS THEN RETURN NULL;
  END $$`,
  // How far it has written its log, for sure.
  `CREATE FUNCTION present_position() RETURNS bigint LANGUAGE plpgsql STABLE AS $$
  BEGIN
    IF pg_is_in_recovery() THEN RETURN NULL; END IF;
    RETURN pg_current_wal_flush_lsn() - '0/0';
  EXCEPTION WHEN OTHERS THEN RETURN NULL;
  END $$`,
  `CREATE TABLE restore (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    server text,
    last_job_id bigint NOT NULL,
    found_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
  )`,
  'INSERT INTO restore (server, last_job_id) VALUES (present_server(), 0)',
];
