import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes of colleagues in conversations, and texts that users have not sent yet. */
export class Notes1766702000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("DELETE FROM notification WHERE kind = 'MENTIONED'");
    await queryRunner.query('DROP INDEX notification_once_per_note');
    await queryRunner.query('ALTER TABLE notification DROP COLUMN note_id');
    await queryRunner.query('DROP TABLE draft');
    await queryRunner.query('DROP TABLE note');
    await queryRunner.query('DROP FUNCTION tell_note()');
  }
}

const statements = [
  `CREATE TABLE note (
    id uuid PRIMARY KEY,
    conversation_id uuid NOT NULL REFERENCES conversation (id),
    author_id uuid NOT NULL REFERENCES app_user (id),
    body text NOT NULL,
    mention_ids jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz(3) NOT NULL,
    edited_at timestamptz(3)
  )`,
  `CREATE INDEX note_place ON note (conversation_id, created_at)`,
  // A notification outlives its note, and then says that it is gone.
  `ALTER TABLE notification ADD COLUMN note_id uuid REFERENCES note (id) ON DELETE SET NULL`,
  `CREATE UNIQUE INDEX notification_once_per_note ON notification (note_id, user_id) WHERE note_id IS NOT NULL`,
  `CREATE TABLE draft (
    user_id uuid NOT NULL REFERENCES app_user (id),
    conversation_id uuid NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    body text NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    PRIMARY KEY (user_id, conversation_id)
  )`,
  // If a merge brings a note to another conversation, the event names that one.
  `CREATE FUNCTION tell_note() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (event)
     SELECT jsonb_build_object('type', 'note-changed', 'conversationId', conversation.id, 'noteId', coalesce(NEW.id, OLD.id),
       'owners', jsonb_build_object(
         'numberOwner', owner_fact(phone_number.owner_user_id, phone_number.owner_team_id),
         'recordOwner', owner_fact(record.owner_user_id, record.owner_team_id)))
     FROM conversation JOIN phone_number ON phone_number.id = conversation.phone_number_id
     JOIN record ON record.id = conversation.record_id
     WHERE conversation.id = coalesce(NEW.conversation_id, OLD.conversation_id);
     PERFORM wake_relay();
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER note_changed AFTER INSERT OR UPDATE OR DELETE ON note FOR EACH ROW EXECUTE FUNCTION tell_note()`,
];
