/**
 * notifications: what the viewer should know about, in the API.
 *
 * - Notifications are the viewer's alone; no role sees those of others.
 * - A notification about a conversation that the viewer may not see has no conversation.
 * - Preferences decide what is an alert, never what the list has.
 * - It does not create notifications; libs/messaging does.
 */
export { Notification, toNotification } from './notification';
export { toPreferences } from './notification-preferences';

import {
  MarkNotificationsReadPayloadFieldsResolver,
  MarkNotificationsReadResolver,
} from './mark-notifications-read.resolver';
import { NotificationAddedResolver } from './notification-added.resolver';
import {
  NotificationPreferencesFieldsResolver,
  NotificationPreferencesResolver,
} from './notification-preferences.resolver';
import { NotificationConnectionFieldsResolver, NotificationFieldsResolver } from './notification-fields.resolver';
import { NotificationsResolver } from './notifications.resolver';

export const notificationsResolvers = [
  MarkNotificationsReadPayloadFieldsResolver,
  MarkNotificationsReadResolver,
  NotificationAddedResolver,
  NotificationConnectionFieldsResolver,
  NotificationFieldsResolver,
  NotificationPreferencesFieldsResolver,
  NotificationPreferencesResolver,
  NotificationsResolver,
] as const;
