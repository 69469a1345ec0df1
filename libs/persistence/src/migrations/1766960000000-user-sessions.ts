import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is signed in to the inbox. A session is looked up by the hash of what its cookie holds. */
export class UserSessions1766960000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER ends_sessions ON app_user');
    await queryRunner.query('DROP FUNCTION end_sessions()');
    await queryRunner.query('DROP TABLE user_session');
  }
}

const statements = [
  `CREATE TABLE user_session (
    id uuid PRIMARY KEY,
    hash text NOT NULL,
    user_id uuid NOT NULL REFERENCES app_user (id),
    created_at timestamptz(3) NOT NULL,
    last_seen_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3)
  )`,
  'CREATE UNIQUE INDEX user_session_hash ON user_session (hash)',
  'CREATE INDEX user_session_user ON user_session (user_id)',
  // Signing in and out. Deleting one that ended long ago is no entry.
  `CREATE TRIGGER audited AFTER INSERT OR UPDATE ON user_session
   FOR EACH ROW EXECUTE FUNCTION audit_row('User:user_id', '{last_seen_at}', '{hash}')`,
  // No way of deactivating a user can forget it.
  `CREATE FUNCTION end_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE user_session SET ended_at = now() WHERE user_id = NEW.id AND ended_at IS NULL;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER ends_sessions AFTER UPDATE OF is_active ON app_user FOR EACH ROW
   WHEN (OLD.is_active AND NOT NEW.is_active) EXECUTE FUNCTION end_sessions()`,
];
