/**
 * events: what happens to messages, as live subscriptions.
 *
 * - Every event has a cursor. A client that subscribes after it misses nothing.
 * - Every delivery is authorized with the viewer's current rights.
 * - It only declares what is delivered; live/ delivers it.
 */
import { EventCursorResolver } from './event-cursor.resolver';
import { MessageAddedResolver } from './message-added.resolver';
import { MessageUpdatedResolver } from './message-updated.resolver';

export const eventsResolvers = [EventCursorResolver, MessageAddedResolver, MessageUpdatedResolver] as const;
