import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether anybody's rights changed is one row: who was read once need not be read again to know that they are still who
 * they were. Triggers keep it true for every writer.
 */
export class RightsVersion1764400000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER rights_of_user_changed ON app_user');
    await queryRunner.query('DROP TRIGGER user_gone ON app_user');
    await queryRunner.query('DROP TRIGGER rights_of_team_changed ON team_member');
    await queryRunner.query('DROP FUNCTION renew_rights_version()');
    await queryRunner.query('DROP TABLE rights_version');
  }
}

const statements = [
  // That of the transaction that changed rights last: another one with each.
  'CREATE TABLE rights_version (is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only), version xid8 NOT NULL)',
  'INSERT INTO rights_version (version) VALUES (pg_current_xact_id())',
  `CREATE FUNCTION renew_rights_version() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE rights_version SET version = pg_current_xact_id() WHERE version <> pg_current_xact_id();
     RETURN NULL;
   END $$`,
  // Deferred: a transaction waits for another one's change as the last thing that it does, and delays nobody until then.
  `CREATE CONSTRAINT TRIGGER rights_of_user_changed AFTER UPDATE OF role, external_id ON app_user DEFERRABLE INITIALLY DEFERRED
   FOR EACH ROW WHEN (OLD.role <> NEW.role OR OLD.external_id <> NEW.external_id) EXECUTE FUNCTION renew_rights_version()`,
  `CREATE CONSTRAINT TRIGGER user_gone AFTER DELETE ON app_user DEFERRABLE INITIALLY DEFERRED
   FOR EACH ROW EXECUTE FUNCTION renew_rights_version()`,
  `CREATE CONSTRAINT TRIGGER rights_of_team_changed AFTER INSERT OR UPDATE OR DELETE ON team_member DEFERRABLE INITIALLY DEFERRED
   FOR EACH ROW EXECUTE FUNCTION renew_rights_version()`,
];
