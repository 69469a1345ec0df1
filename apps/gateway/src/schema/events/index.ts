/**
 * events: everything that happens in the viewer's sight, as live subscriptions. `events` has all kinds; `messageAdded` and
 * `messageUpdated` have one each.
 *
 * - Every event has a cursor. A client that subscribes after it misses nothing.
 * - Every delivery is authorized with the viewer's current rights.
 * - It only declares what is delivered; live/ delivers it.
 */
import { EventCursorResolver } from './event-cursor.resolver';
import { MessageAddedFieldsResolver, NotificationsReadFieldsResolver } from './event-fields.resolver';
import { eventTypes } from './event-types';
import { EventsResolver } from './events.resolver';
import { MessageAddedResolver } from './message-added.resolver';
import { MessageUpdatedResolver } from './message-updated.resolver';

export const eventsResolvers = [
  EventCursorResolver,
  EventsResolver,
  MessageAddedFieldsResolver,
  MessageAddedResolver,
  MessageUpdatedResolver,
  NotificationsReadFieldsResolver,
] as const;

export { eventTypes };
