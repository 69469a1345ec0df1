import { defaultPreferences, type NotificationPreferences } from '@patchbay/messaging';
import sql, { empty } from 'sql-template-tag';
import { type SqlConnection, uuid } from '../sql/statement';
import { table } from '../sql/table';
import { NotificationPreferenceEntity } from './notification-preference.entity';

const preferences = table(NotificationPreferenceEntity);

/** Users who never changed them have no row. */
export async function readPreferences(
  db: SqlConnection,
  userId: string,
  lock = empty,
): Promise<NotificationPreferences> {
  const [row] = await db.planOnce<NotificationPreferences>(sql`
    SELECT ${preferences.without('userId').columns()} FROM notification_preference WHERE user_id = ${uuid(userId)} ${lock}`);
  return row ?? defaultPreferences;
}

export async function lockPreferences(db: SqlConnection, userId: string): Promise<NotificationPreferences> {
  await db.run(sql`INSERT INTO notification_preference (user_id) VALUES (${userId}) ON CONFLICT (user_id) DO NOTHING`);
  return readPreferences(db, userId, sql`FOR UPDATE`);
}

/** Of a user whose row is locked. */
export async function writePreferences(
  db: SqlConnection,
  userId: string,
  { mutedKinds, mutedPhoneNumberIds, hasSound, showsText }: NotificationPreferences,
): Promise<void> {
  await db.run(sql`
    UPDATE notification_preference SET muted_kinds = ${JSON.stringify(mutedKinds)}::jsonb,
      muted_phone_number_ids = ${JSON.stringify(mutedPhoneNumberIds)}::jsonb,
      has_sound = ${hasSound}, shows_text = ${showsText}
    WHERE user_id = ${uuid(userId)}`);
}
