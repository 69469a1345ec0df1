import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody sees is found by its owner: a list reads the latest of each owner and of each number, and not all that
 * there is until a page is full. A conversation has its record's owner for that; triggers keep it true for every writer.
 */
export class ByOwner1764300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX record_owner_user, record_owner_team');
    await queryRunner.query('CREATE INDEX record_owner_user ON record (owner_user_id)');
    await queryRunner.query('CREATE INDEX record_owner_team ON record (owner_team_id)');
    await queryRunner.query('DROP TRIGGER record_owner_told ON record');
    await queryRunner.query('DROP TRIGGER conversation_owner_kept ON conversation');
    await queryRunner.query('DROP TRIGGER conversation_owner_taken ON conversation');
    await queryRunner.query('DROP FUNCTION take_record_owner(), keep_record_owner(), tell_record_owner()');
    await queryRunner.query('ALTER TABLE conversation DROP COLUMN record_owner_id');
    await queryRunner.query('DROP INDEX conversation_latest');
    await queryRunner.query('CREATE INDEX conversation_latest ON conversation (last_message_at, id)');
  }
}

const statements = [
  // A user's or a team's: their ids never meet.
  'ALTER TABLE conversation ADD COLUMN record_owner_id uuid',
  `UPDATE conversation SET record_owner_id = coalesce(owner_user_id, owner_team_id) FROM record WHERE record.id = conversation.record_id`,
  'ALTER TABLE conversation ALTER COLUMN record_owner_id SET NOT NULL',
  // In an order that no list of some of them asks for: it would look there for an owner's few, and read everybody's.
  'DROP INDEX conversation_latest',
  `CREATE INDEX conversation_latest ON conversation ((last_message_at AT TIME ZONE 'UTC'), id)`,
  'CREATE INDEX conversation_owner_latest ON conversation (record_owner_id, last_message_at, id)',

  `CREATE FUNCTION take_record_owner() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     SELECT coalesce(owner_user_id, owner_team_id) INTO NEW.record_owner_id FROM record WHERE id = NEW.record_id;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER conversation_owner_taken BEFORE INSERT ON conversation FOR EACH ROW EXECUTE FUNCTION take_record_owner()`,

  // The record may have got another owner since. A transaction that changes it waits for this lock, or this one for it: the
  // one that comes second sees what the other did.
  `CREATE FUNCTION keep_record_owner() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     owner_id uuid;
   BEGIN
     SELECT coalesce(owner_user_id, owner_team_id) INTO owner_id FROM record WHERE id = NEW.record_id FOR KEY SHARE;
     IF owner_id <> NEW.record_owner_id THEN
       UPDATE conversation SET record_owner_id = owner_id WHERE id = NEW.id;
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER conversation_owner_kept AFTER INSERT ON conversation FOR EACH ROW EXECUTE FUNCTION keep_record_owner()`,
  `CREATE FUNCTION tell_record_owner() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM 1 FROM record WHERE id = NEW.id FOR UPDATE;
     UPDATE conversation SET record_owner_id = coalesce(NEW.owner_user_id, NEW.owner_team_id) WHERE record_id = NEW.id;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER record_owner_told AFTER UPDATE OF owner_user_id, owner_team_id ON record FOR EACH ROW
   WHEN ((OLD.owner_user_id, OLD.owner_team_id) IS DISTINCT FROM (NEW.owner_user_id, NEW.owner_team_id))
   EXECUTE FUNCTION tell_record_owner()`,

  'DROP INDEX record_owner_user, record_owner_team',
  'CREATE INDEX record_owner_user ON record (owner_user_id, name, id)',
  'CREATE INDEX record_owner_team ON record (owner_team_id, name, id)',
];
