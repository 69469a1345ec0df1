import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that sign in once. One without a user makes the first administrator. */
export class SignInLinks1767050000021 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER ends_sign_in_links ON app_user');
    await queryRunner.query('DROP FUNCTION end_sign_in_links()');
    await queryRunner.query('DROP TABLE sign_in_link');
  }
}

const statements = [
  `CREATE TABLE sign_in_link (
    id uuid PRIMARY KEY,
    hash text NOT NULL,
    user_id uuid REFERENCES app_user (id),
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    used_at timestamptz(3)
  )`,
  'CREATE UNIQUE INDEX sign_in_link_hash ON sign_in_link (hash)',
  'CREATE INDEX sign_in_link_user ON sign_in_link (user_id)',
  // Who made it for whom, and that it was used. Deleting one that is of no use any more is no entry.
  `CREATE TRIGGER audited AFTER INSERT OR UPDATE ON sign_in_link
   FOR EACH ROW EXECUTE FUNCTION audit_row('User:user_id', '{}', '{hash}')`,
  // No way of deactivating a user can forget it.
  `CREATE FUNCTION end_sign_in_links() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     DELETE FROM sign_in_link WHERE user_id = NEW.id;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER ends_sign_in_links AFTER UPDATE OF is_active ON app_user FOR EACH ROW
   WHEN (OLD.is_active AND NOT NEW.is_active) EXECUTE FUNCTION end_sign_in_links()`,
];
