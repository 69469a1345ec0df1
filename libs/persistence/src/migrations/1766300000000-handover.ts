import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who owned a number when, and who will. A trigger writes the history for every writer; it starts now. */
export class Handover1766300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX message_needs_attention, message_scheduled_sender');
    await queryRunner.query('DROP TRIGGER number_owner_noted ON phone_number');
    await queryRunner.query('DROP TRIGGER number_owner_changed ON phone_number');
    await queryRunner.query('DROP TRIGGER number_attended ON phone_number');
    await queryRunner.query('DROP FUNCTION note_number_owner(), attend_number()');
    await queryRunner.query('DROP TABLE number_ownership, planned_transfer');
    await queryRunner.query('ALTER TABLE phone_number DROP COLUMN is_attended');
  }
}

const owner = (table: string) => `
  owner_user_id uuid REFERENCES app_user (id),
  owner_team_id uuid REFERENCES team (id),
  CONSTRAINT ${table}_has_one_owner CHECK (num_nonnulls(owner_user_id, owner_team_id) = 1)`;

const statements = [
  'ALTER TABLE phone_number ADD COLUMN is_attended boolean NOT NULL DEFAULT true',
  `CREATE TABLE number_ownership (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    phone_number_id uuid NOT NULL REFERENCES phone_number (id),
    owned_from timestamptz(3) NOT NULL,
    owned_until timestamptz(3),${owner('number_ownership')}
  )`,
  'CREATE INDEX number_ownership_number ON number_ownership (phone_number_id, id)',
  `INSERT INTO number_ownership (phone_number_id, owned_from, owner_user_id, owner_team_id)
   SELECT id, now(), owner_user_id, owner_team_id FROM phone_number`,
  `CREATE FUNCTION note_number_owner() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE number_ownership SET owned_until = now() WHERE phone_number_id = NEW.id AND owned_until IS NULL;
     INSERT INTO number_ownership (phone_number_id, owned_from, owner_user_id, owner_team_id)
     VALUES (NEW.id, now(), NEW.owner_user_id, NEW.owner_team_id);
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER number_owner_noted AFTER INSERT ON phone_number FOR EACH ROW EXECUTE FUNCTION note_number_owner()',
  `CREATE TRIGGER number_owner_changed AFTER UPDATE ON phone_number FOR EACH ROW
   WHEN ((OLD.owner_user_id, OLD.owner_team_id) IS DISTINCT FROM (NEW.owner_user_id, NEW.owner_team_id))
   EXECUTE FUNCTION note_number_owner()`,
  // The new owner of a number that was given up gets its texts, for every writer.
  `CREATE FUNCTION attend_number() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.is_attended = true;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER number_attended BEFORE UPDATE ON phone_number FOR EACH ROW
   WHEN ((OLD.owner_user_id, OLD.owner_team_id) IS DISTINCT FROM (NEW.owner_user_id, NEW.owner_team_id))
   EXECUTE FUNCTION attend_number()`,

  `CREATE TABLE planned_transfer (
    id uuid PRIMARY KEY,
    phone_number_id uuid NOT NULL REFERENCES phone_number (id) CONSTRAINT planned_transfer_number UNIQUE,
    transfer_at timestamptz(3) NOT NULL,${owner('planned_transfer')}
  )`,

  // Texts that a user must decide about are few.
  'CREATE INDEX message_needs_attention ON message (sender_id) WHERE needs_attention',
  // The sender of scheduled texts leaves.
  `CREATE INDEX message_scheduled_sender ON message (sender_id) WHERE status = 'SCHEDULED'`,
];
