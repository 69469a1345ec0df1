import type { MigrationInterface, QueryRunner } from 'typeorm';

/** News of a message take the place of a notification that its user has: they reach the user's browsers, too. */
export class NewsOfAMessage1767060000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER pushed_again ON notification');
    await queryRunner.query('DROP FUNCTION push_news()');
  }
}

const statements = [
  // What still waits for a browser says the news as it is.
  `CREATE FUNCTION push_news() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     WITH message AS (
       INSERT INTO push_message (id, notification_id, subscription_id)
       SELECT gen_random_uuid(), NEW.id, id FROM push_subscription WHERE user_id = NEW.user_id
       ON CONFLICT (notification_id, subscription_id) DO NOTHING
       RETURNING id, subscription_id
     )
     INSERT INTO job (name, subject_id, lane, run_at)
     SELECT 'push-notification', id, 'push:' || subscription_id, date_trunc('milliseconds', now()) FROM message;
     IF FOUND THEN PERFORM pg_notify('patchbay_jobs', 'push-notification'); END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER pushed_again AFTER UPDATE OF kind ON notification FOR EACH ROW
   WHEN (OLD.kind <> NEW.kind AND NEW.read_at IS NULL) EXECUTE FUNCTION push_news()`,
];
