import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Changes of what queries show become events where they are written, so that no writer can forget one. Use cases
 * tell only of texts, moves and new notifications.
 */
export class Events1766600000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...facts, ...triggers.map(creationOf)]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { name, table } of triggers) await queryRunner.query(`DROP TRIGGER ${name} ON ${table}`);
    const functions = new Set(triggers.map(({ run }) => run));
    for (const run of functions) await queryRunner.query(`DROP FUNCTION ${run}()`);
    await queryRunner.query('DROP FUNCTION tell_users(uuid[], uuid[], boolean)');
    await queryRunner.query('DROP FUNCTION owner_fact(uuid, uuid), wake_relay()');
  }
}

interface Trigger {
  readonly name: string;
  readonly table: string;
  readonly after: string;
  /** Which rows its function gets. */
  readonly rows: string;
  readonly run: string;
}

const creationOf = ({ name, table, after, rows, run }: Trigger) =>
  `CREATE TRIGGER ${name} AFTER ${after} ON ${table} ${rows} EXECUTE FUNCTION ${run}()`;

const each = 'FOR EACH ROW';
const changes = 'REFERENCING OLD TABLE AS former NEW TABLE AS present FOR EACH STATEMENT';
const additions = 'REFERENCING NEW TABLE AS present FOR EACH STATEMENT';

const triggers: readonly Trigger[] = [
  { name: 'record_added', table: 'record', after: 'INSERT', rows: additions, run: 'tell_new_records' },
  { name: 'record_changed', table: 'record', after: 'UPDATE', rows: changes, run: 'tell_records' },
  {
    name: 'conversation_record_changed',
    table: 'conversation',
    after: 'UPDATE OF record_id',
    rows: `${each} WHEN (OLD.record_id <> NEW.record_id)`,
    run: 'tell_conversation',
  },
  { name: 'number_added', table: 'phone_number', after: 'INSERT', rows: additions, run: 'tell_new_numbers' },
  { name: 'number_changed', table: 'phone_number', after: 'UPDATE', rows: changes, run: 'tell_numbers' },
  { name: 'consent_added', table: 'consent', after: 'INSERT', rows: each, run: 'tell_consent' },
  {
    name: 'consent_changed',
    table: 'consent',
    after: 'UPDATE',
    rows: `${each} WHEN (OLD.is_opted_out <> NEW.is_opted_out)`,
    run: 'tell_consent',
  },
  { name: 'conversation_first_read', table: 'conversation_read', after: 'INSERT', rows: each, run: 'tell_reader' },
  {
    name: 'conversation_read_on',
    table: 'conversation_read',
    after: 'UPDATE',
    rows: `${each} WHEN (OLD.read_until <> NEW.read_until)`,
    run: 'tell_reader',
  },
  {
    name: 'notification_changed',
    table: 'notification',
    after: 'UPDATE',
    rows: changes,
    run: 'tell_read_notifications',
  },
  {
    name: 'template_changed',
    table: 'template',
    after: 'INSERT OR UPDATE OR DELETE',
    rows: each,
    run: 'tell_template',
  },
  { name: 'user_changed', table: 'app_user', after: 'UPDATE', rows: changes, run: 'tell_changed_users' },
  { name: 'team_changed', table: 'team', after: 'UPDATE', rows: changes, run: 'tell_changed_teams' },
  { name: 'member_added', table: 'team_member', after: 'INSERT', rows: additions, run: 'tell_members' },
  {
    name: 'member_removed',
    table: 'team_member',
    after: 'DELETE',
    rows: 'REFERENCING OLD TABLE AS present FOR EACH STATEMENT',
    run: 'tell_members',
  },
];

const ownerFact = (row: string) => `owner_fact(${row}.owner_user_id, ${row}.owner_team_id)`;
const ownersFact = (number: string, record: string) =>
  `jsonb_build_object('numberOwner', ${ownerFact(number)}, 'recordOwner', ${ownerFact(record)})`;

/** The relay listens to this. */
const wake = 'IF FOUND THEN PERFORM wake_relay(); END IF;';
/** Of a number. More clients than that would read their list again anyway. */
const maxConversations = 1_000;
const maxIds = 1_000;

const facts = [
  `CREATE FUNCTION wake_relay() RETURNS void LANGUAGE sql AS $$ SELECT pg_notify('patchbay_outbox', '') $$`,
  `CREATE FUNCTION owner_fact(user_id uuid, team_id uuid) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
     SELECT CASE WHEN user_id IS NULL THEN jsonb_build_object('kind', 'team', 'id', team_id)
       ELSE jsonb_build_object('kind', 'user', 'id', user_id) END $$`,
  // Those whose rights these users and teams are part of: themselves, their teammates, and the managers above these.
  `CREATE FUNCTION tell_users(users uuid[], teams uuid[], with_administrators boolean) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (event)
     WITH mate AS (
       SELECT unnest(users) AS id
       UNION SELECT user_id FROM team_member WHERE team_id = ANY (teams)
         OR team_id IN (SELECT team_id FROM team_member WHERE user_id = ANY (users))
     ), concerned AS (
       SELECT id FROM mate WHERE id IS NOT NULL
       UNION SELECT app_user.id FROM app_user WHERE role = 'SALES_MANAGER' AND id IN (
         SELECT other.user_id FROM team_member AS own JOIN team_member AS other ON other.team_id = own.team_id
         WHERE own.user_id IN (SELECT id FROM mate))
       UNION SELECT app_user.id FROM app_user WHERE with_administrators AND role = 'ADMIN'
     ), page AS (
       SELECT id, (row_number() OVER (ORDER BY id) - 1) / ${maxIds} AS number FROM concerned
     )
     SELECT jsonb_build_object('type', 'viewer-updated', 'userIds', jsonb_agg(id ORDER BY id))
     FROM page GROUP BY number ORDER BY number;
     ${wake}
   END $$`,

  `CREATE FUNCTION tell_new_records() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (event)
     SELECT jsonb_build_object('type', 'record-updated', 'recordId', id, 'owner', owner_fact(owner_user_id, owner_team_id),
       'numberOwners', '[]'::jsonb)
     FROM present ORDER BY id;
     ${wake}
     RETURN NULL;
   END $$`,
  // Of a conversation's record, only what a list shows of it. Custom fields change in bulk, and a conversation has none.
  `CREATE FUNCTION tell_records() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (event)
     SELECT jsonb_build_object('type', 'record-updated', 'recordId', present.id,
       'owner', ${ownerFact('present')}, 'numberOwners', (
         SELECT coalesce(jsonb_agg(DISTINCT ${ownerFact('phone_number')}), '[]')
         FROM conversation JOIN phone_number ON phone_number.id = conversation.phone_number_id
         WHERE conversation.record_id = present.id))
     FROM present JOIN former USING (id)
     WHERE to_jsonb(present) - 'source_updated_at' <> to_jsonb(former) - 'source_updated_at'
     ORDER BY present.id;
     ${wake}
     INSERT INTO outbox (event)
     SELECT jsonb_build_object('type', 'conversation-updated', 'conversationId', conversation.id,
         'owners', ${ownersFact('phone_number', 'record')})
       || CASE WHEN (present.owner_user_id, present.owner_team_id) IS NOT DISTINCT FROM (former.owner_user_id, former.owner_team_id)
         THEN '{}' ELSE jsonb_build_object('before', ${ownersFact('phone_number', 'former')}) END
     FROM present JOIN former USING (id) JOIN record USING (id)
     JOIN conversation ON conversation.record_id = present.id
     JOIN phone_number ON phone_number.id = conversation.phone_number_id
     WHERE (present.name, present.first_name, present.last_name, present.type, present.is_active, present.owner_user_id, present.owner_team_id)
       IS DISTINCT FROM (former.name, former.first_name, former.last_name, former.type, former.is_active, former.owner_user_id, former.owner_team_id)
     ORDER BY conversation.id;
     ${wake}
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION tell_conversation() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (event)
     SELECT jsonb_build_object('type', 'conversation-updated', 'conversationId', NEW.id,
       'owners', ${ownersFact('phone_number', 'record')}, 'before', ${ownersFact('phone_number', 'former')})
     FROM phone_number, record, record AS former
     WHERE phone_number.id = NEW.phone_number_id AND record.id = NEW.record_id AND former.id = OLD.record_id;
     ${wake}
     RETURN NULL;
   END $$`,

  `CREATE FUNCTION tell_new_numbers() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM tell_users(array_agg(owner_user_id), array_agg(owner_team_id), true) FROM present HAVING count(*) > 0;
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION tell_numbers() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (event)
     SELECT jsonb_build_object('type', 'conversation-updated', 'conversationId', conversation.id,
         'owners', ${ownersFact('phone_number', 'record')})
       || CASE WHEN (present.owner_user_id, present.owner_team_id) IS NOT DISTINCT FROM (former.owner_user_id, former.owner_team_id)
         THEN '{}' ELSE jsonb_build_object('before', ${ownersFact('former', 'record')}) END
     FROM present JOIN former USING (id) JOIN phone_number USING (id)
     CROSS JOIN LATERAL (
       SELECT id, record_id FROM conversation WHERE conversation.phone_number_id = present.id
       ORDER BY last_message_at DESC LIMIT ${maxConversations}
     ) AS conversation
     JOIN record ON record.id = conversation.record_id
     WHERE to_jsonb(present) <> to_jsonb(former)
     ORDER BY conversation.id;
     ${wake}
     PERFORM tell_users(
       array_agg(present.owner_user_id) || array_agg(former.owner_user_id),
       array_agg(present.owner_team_id) || array_agg(former.owner_team_id), true)
     FROM present JOIN former USING (id) WHERE to_jsonb(present) <> to_jsonb(former) HAVING count(*) > 0;
     RETURN NULL;
   END $$`,

  `CREATE FUNCTION tell_consent() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (event)
     SELECT jsonb_build_object('type', kind, 'conversationId', conversation.id, 'owners', ${ownersFact('phone_number', 'record')})
     FROM conversation JOIN phone_number ON phone_number.id = conversation.phone_number_id
     JOIN record ON record.id = conversation.record_id
     CROSS JOIN unnest(ARRAY['consent-changed', 'conversation-updated']) WITH ORDINALITY AS kinds (kind, place)
     WHERE conversation.phone_number_id = NEW.phone_number_id AND conversation.customer_key = NEW.customer_key
     ORDER BY conversation.id, place;
     ${wake}
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION tell_reader() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (event) VALUES (
       jsonb_build_object('type', 'conversation-read', 'conversationId', NEW.conversation_id, 'userId', NEW.user_id));
     ${wake}
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION tell_read_notifications() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (event)
     SELECT jsonb_build_object('type', 'notifications-read', 'userId', user_id, 'notificationIds', jsonb_agg(id ORDER BY id))
     FROM (
       SELECT present.id, present.user_id,
         (row_number() OVER (PARTITION BY present.user_id ORDER BY present.id) - 1) / ${maxIds} AS page
       FROM present JOIN former USING (id) WHERE former.read_at IS NULL AND present.read_at IS NOT NULL
     ) AS read GROUP BY user_id, page ORDER BY user_id, page;
     ${wake}
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION tell_template() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO outbox (event) VALUES (jsonb_build_object('type', 'template-updated',
       'templateId', coalesce(NEW.id, OLD.id), 'usedBy', (
         SELECT jsonb_agg(DISTINCT owner_fact(owner_user_id, owner_team_id))
         FROM (VALUES (NEW.owner_user_id, NEW.owner_team_id), (OLD.owner_user_id, OLD.owner_team_id))
           AS owner (owner_user_id, owner_team_id)
         WHERE num_nonnulls(owner_user_id, owner_team_id) = 1)));
     ${wake}
     RETURN NULL;
   END $$`,

  `CREATE FUNCTION tell_changed_users() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM tell_users(array_agg(present.id), '{}', false)
     FROM present JOIN former USING (id) WHERE to_jsonb(present) <> to_jsonb(former) HAVING count(*) > 0;
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION tell_changed_teams() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM tell_users('{}', array_agg(present.id), false)
     FROM present JOIN former USING (id) WHERE to_jsonb(present) <> to_jsonb(former) HAVING count(*) > 0;
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION tell_members() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM tell_users(array_agg(user_id), array_agg(team_id), false) FROM present HAVING count(*) > 0;
     RETURN NULL;
   END $$`,
];
