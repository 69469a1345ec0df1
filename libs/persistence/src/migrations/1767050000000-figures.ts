import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures: sums of texts by quarter of an hour, what is to be counted again, and who was in which team when. */
export class Figures1767050000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER team_membership_began ON team_member');
    await queryRunner.query('DROP TRIGGER team_membership_ended ON team_member');
    await queryRunner.query('DROP FUNCTION note_team_membership()');
    await queryRunner.query('DROP TABLE figure, figure_due, figure_progress, team_membership');
  }
}

const statements = [
  `CREATE TABLE figure (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    step text NOT NULL,
    at timestamptz(3) NOT NULL,
    phone_number_id uuid,
    user_id uuid,
    team_ids uuid[] NOT NULL,
    received integer NOT NULL,
    sent integer NOT NULL,
    delivered integer NOT NULL,
    failed integer NOT NULL,
    opt_outs integer NOT NULL,
    new_leads integer NOT NULL,
    answered integer NOT NULL,
    unanswered integer NOT NULL,
    failure_codes text[] NOT NULL,
    failure_counts integer[] NOT NULL,
    answer_bins integer[] NOT NULL,
    answer_counts integer[] NOT NULL
  )`,
  'CREATE INDEX figure_place ON figure (step, at)',
  'CREATE TABLE figure_due (at timestamptz(3) PRIMARY KEY)',
  `CREATE TABLE figure_progress (
    id integer PRIMARY KEY,
    version integer NOT NULL,
    sequence bigint NOT NULL,
    at timestamptz(3) NOT NULL
  )`,
  `CREATE TABLE team_membership (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id uuid NOT NULL REFERENCES team (id),
    user_id uuid NOT NULL REFERENCES app_user (id),
    member_from timestamptz(3) NOT NULL,
    member_until timestamptz(3)
  )`,
  'CREATE INDEX team_membership_user ON team_membership (user_id, member_from)',
  // Nobody joins or leaves in between, or it would be lost.
  'LOCK TABLE team_member IN SHARE ROW EXCLUSIVE MODE',
  // What was before is not known: the members of now count for all texts until now.
  `INSERT INTO team_membership (team_id, user_id, member_from)
   SELECT team_id, user_id, '1970-01-01' FROM team_member`,
  `CREATE FUNCTION note_team_membership() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'INSERT' THEN
       INSERT INTO team_membership (team_id, user_id, member_from) VALUES (NEW.team_id, NEW.user_id, now());
     ELSE
       UPDATE team_membership SET member_until = now()
       WHERE team_id = OLD.team_id AND user_id = OLD.user_id AND member_until IS NULL;
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER team_membership_began AFTER INSERT ON team_member
   FOR EACH ROW EXECUTE FUNCTION note_team_membership()`,
  `CREATE TRIGGER team_membership_ended AFTER DELETE ON team_member
   FOR EACH ROW EXECUTE FUNCTION note_team_membership()`,
];
