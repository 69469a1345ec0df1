import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people do about conversations: their state, and who takes care of them. Old conversations are open, and none of them
 * waits for an answer: nobody can tell which of them still does.
 */
export class WorkState1766700000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("DELETE FROM notification WHERE kind = 'ASSIGNED'");
    await queryRunner.query(
      "DELETE FROM job WHERE name IN ('reopen-snoozed', 'review-assignments', 'restore-waiting')",
    );
    await queryRunner.query('ALTER TABLE notification DROP COLUMN actor_id');
    await queryRunner.query('DROP TRIGGER record_owner_reviewed ON record');
    await queryRunner.query('DROP TRIGGER conversation_record_reviewed ON conversation');
    await queryRunner.query('DROP TRIGGER conversation_work_changed ON conversation');
    await queryRunner.query('DROP FUNCTION tell_users(uuid[], uuid[], boolean)');
    await queryRunner.query('ALTER FUNCTION tell_viewers(uuid[], uuid[], boolean) RENAME TO tell_users');
    await queryRunner.query(
      'DROP FUNCTION tell_work(), review_assignments(uuid[]), review_record_assignments(), review_moved_assignment()',
    );
    await queryRunner.query(`ALTER TABLE conversation DROP COLUMN state, DROP COLUMN snoozed_until, DROP COLUMN assignee_id,
      DROP COLUMN waiting_since, DROP COLUMN closed_until, DROP COLUMN is_ambiguous, DROP COLUMN confirmed_until`);
  }
}

const statements = [
  // closed_until and confirmed_until are the times of the last messages that somebody closed, or whose routing they confirmed.
  `ALTER TABLE conversation
     ADD COLUMN state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'SNOOZED')),
     ADD COLUMN snoozed_until timestamptz(3),
     ADD COLUMN assignee_id uuid REFERENCES app_user (id),
     ADD COLUMN waiting_since timestamptz(3),
     ADD COLUMN closed_until timestamptz(3),
     ADD COLUMN is_ambiguous boolean NOT NULL DEFAULT false,
     ADD COLUMN confirmed_until timestamptz(3),
     ADD CONSTRAINT conversation_snooze_ends CHECK ((state = 'SNOOZED') = (snoozed_until IS NOT NULL)),
     ADD CONSTRAINT conversation_done_is_answered CHECK (state <> 'DONE' OR waiting_since IS NULL)`,
  `CREATE INDEX conversation_assigned ON conversation (assignee_id, id) WHERE assignee_id IS NOT NULL`,
  `ALTER TABLE notification ADD COLUMN actor_id uuid REFERENCES app_user (id)`,

  // The event of a text says that it waits, or that it is a close call.
  `CREATE FUNCTION tell_work() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (event)
     SELECT jsonb_build_object('type', 'conversation-updated', 'conversationId', NEW.id, 'owners', jsonb_build_object(
       'numberOwner', owner_fact(phone_number.owner_user_id, phone_number.owner_team_id),
       'recordOwner', owner_fact(record.owner_user_id, record.owner_team_id)))
     FROM phone_number, record WHERE phone_number.id = NEW.phone_number_id AND record.id = NEW.record_id;
     PERFORM wake_relay();
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER conversation_work_changed
   AFTER UPDATE OF state, snoozed_until, assignee_id, is_ambiguous ON conversation FOR EACH ROW
   WHEN (OLD.state <> NEW.state OR OLD.snoozed_until IS DISTINCT FROM NEW.snoozed_until
     OR OLD.assignee_id IS DISTINCT FROM NEW.assignee_id OR (OLD.is_ambiguous AND NOT NEW.is_ambiguous))
   EXECUTE FUNCTION tell_work()`,

  // A worker looks whether these users may still see what is assigned to them. One that is at it starts over.
  `CREATE FUNCTION review_assignments(users uuid[]) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO job (name, subject_id, lane, run_at)
     SELECT 'review-assignments', id, 'assignments:' || id, date_trunc('milliseconds', now())
     FROM (SELECT DISTINCT unnest(users) AS id) AS concerned
     WHERE EXISTS (SELECT 1 FROM conversation WHERE assignee_id = concerned.id) ORDER BY id
     ON CONFLICT (name, subject_id) DO UPDATE SET run_at = excluded.run_at, leased_until = NULL, lease_token = NULL;
     IF FOUND THEN PERFORM pg_notify('patchbay_jobs', 'review-assignments'); END IF;
   END $$`,
  // The people who learn of a change of users, teams or numbers, because it can change what they see.
  `ALTER FUNCTION tell_users(uuid[], uuid[], boolean) RENAME TO tell_viewers`,
  `CREATE FUNCTION tell_users(users uuid[], teams uuid[], with_administrators boolean) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM tell_viewers(users, teams, with_administrators);
     PERFORM review_assignments(ARRAY(
       WITH mate AS (
         SELECT unnest(users) AS id
         UNION SELECT user_id FROM team_member WHERE team_id = ANY (teams)
           OR team_id IN (SELECT team_id FROM team_member WHERE user_id = ANY (users))
       )
       SELECT id FROM mate WHERE id IS NOT NULL
       UNION SELECT app_user.id FROM app_user WHERE role = 'SALES_MANAGER' AND id IN (
         SELECT other.user_id FROM team_member AS own JOIN team_member AS other ON other.team_id = own.team_id
         WHERE own.user_id IN (SELECT id FROM mate))));
   END $$`,
  `CREATE FUNCTION review_record_assignments() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM review_assignments(ARRAY(
       SELECT DISTINCT conversation.assignee_id FROM present JOIN former USING (id)
       JOIN conversation ON conversation.record_id = present.id AND conversation.assignee_id IS NOT NULL
       WHERE (present.owner_user_id, present.owner_team_id) IS DISTINCT FROM (former.owner_user_id, former.owner_team_id)));
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER record_owner_reviewed AFTER UPDATE ON record
   REFERENCING OLD TABLE AS former NEW TABLE AS present FOR EACH STATEMENT EXECUTE FUNCTION review_record_assignments()`,
  `CREATE FUNCTION review_moved_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM review_assignments(ARRAY[NEW.assignee_id]);
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER conversation_record_reviewed AFTER UPDATE OF record_id ON conversation FOR EACH ROW
   WHEN (OLD.record_id <> NEW.record_id AND NEW.assignee_id IS NOT NULL) EXECUTE FUNCTION review_moved_assignment()`,
];
