import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Browsers that show notifications without a page, what waits for them, and what users want to be alerted of. */
export class PushSubscriptions1767000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("DELETE FROM job WHERE name = 'push-notification'");
    await queryRunner.query("DELETE FROM setting WHERE key = 'push_keys'");
    await queryRunner.query('DROP TRIGGER pushed ON notification');
    await queryRunner.query('DROP TRIGGER forgets_browser ON user_session');
    await queryRunner.query('DROP TRIGGER forgets_browsers ON app_user');
    await queryRunner.query('DROP FUNCTION push_notifications(), forget_browser(), forget_browsers()');
    await queryRunner.query('DROP TABLE push_message, push_subscription, notification_preference');
  }
}

const statements = [
  `CREATE TABLE notification_preference (
    user_id uuid PRIMARY KEY REFERENCES app_user (id),
    muted_kinds jsonb NOT NULL DEFAULT '[]',
    muted_phone_number_ids jsonb NOT NULL DEFAULT '[]',
    has_sound boolean NOT NULL DEFAULT false,
    shows_text boolean NOT NULL DEFAULT true
  )`,
  `CREATE TABLE push_subscription (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES app_user (id),
    session_id uuid REFERENCES user_session (id) ON DELETE CASCADE,
    endpoint text NOT NULL,
    p256dh text NOT NULL,
    auth text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    seen_at timestamptz(3) NOT NULL
  )`,
  'CREATE UNIQUE INDEX push_subscription_endpoint ON push_subscription (endpoint)',
  'CREATE INDEX push_subscription_user ON push_subscription (user_id)',
  'CREATE INDEX push_subscription_session ON push_subscription (session_id)',
  `CREATE TABLE push_message (
    id uuid PRIMARY KEY,
    notification_id uuid NOT NULL REFERENCES notification (id) ON DELETE CASCADE,
    subscription_id uuid NOT NULL REFERENCES push_subscription (id) ON DELETE CASCADE
  )`,
  'CREATE UNIQUE INDEX push_message_once ON push_message (notification_id, subscription_id)',
  'CREATE INDEX push_message_subscription ON push_message (subscription_id)',
  // Texts leave through it, so the log has who turned it on. What a push service forgot is no entry.
  `SELECT audit_table('push_subscription', 'User:user_id', '{session_id,seen_at}', '{endpoint,p256dh,auth}', 'is_acting()')`,

  // No writer of notifications can forget the browsers of their users. The messages of one browser come one after the other.
  `CREATE FUNCTION push_notifications() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     WITH message AS (
       INSERT INTO push_message (id, notification_id, subscription_id)
       SELECT gen_random_uuid(), added.id, push_subscription.id
       FROM added CROSS JOIN LATERAL (
         -- OFFSET 0 keeps PostgreSQL from reading the browsers of all users.
         SELECT id FROM push_subscription WHERE user_id = added.user_id OFFSET 0
       ) AS push_subscription WHERE added.read_at IS NULL
       RETURNING id, subscription_id
     )
     INSERT INTO job (name, subject_id, lane, run_at)
     SELECT 'push-notification', id, 'push:' || subscription_id, date_trunc('milliseconds', now()) FROM message;
     IF FOUND THEN PERFORM pg_notify('patchbay_jobs', 'push-notification'); END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER pushed AFTER INSERT ON notification
   REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION push_notifications()`,

  // No way of ending a session, or of deactivating a user, can forget it.
  `CREATE FUNCTION forget_browser() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     DELETE FROM push_subscription WHERE session_id = NEW.id;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER forgets_browser AFTER UPDATE OF ended_at ON user_session FOR EACH ROW
   WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION forget_browser()`,
  `CREATE FUNCTION forget_browsers() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     DELETE FROM push_subscription WHERE user_id = NEW.id;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER forgets_browsers AFTER UPDATE OF is_active ON app_user FOR EACH ROW
   WHEN (OLD.is_active AND NOT NEW.is_active) EXECUTE FUNCTION forget_browsers()`,
];
