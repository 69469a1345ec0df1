import type { DomainEvent, EventType } from './events';

/**
 * The latest version of each event that this release reads; an event without `version` is of version 1. More optional
 * fields make no new version. A field that means something else does: a release reads the new version before the next one
 * writes it, because programs of two releases read one log and hear one bus.
 */
const versionOf: Readonly<Record<EventType, number>> = {
  'message-added': 1,
  'message-updated': 1,
  'message-moved': 1,
  'messages-moved': 1,
  'conversation-updated': 1,
  'consent-changed': 1,
  'note-changed': 1,
  'conversation-read': 1,
  'notification-added': 1,
  'notifications-read': 1,
  'record-updated': 1,
  'template-updated': 1,
  'viewer-updated': 1,
  'access-changed': 1,
};

const versions: ReadonlyMap<string, number> = new Map(Object.entries(versionOf));

/** Rights may have changed: if it is not known how, all of them have. */
const ofRights: ReadonlySet<string> = new Set<EventType>(['viewer-updated', 'access-changed']);

/**
 * An event as this release knows it. Null if only a later release can read it: it has its place in the log, and those who
 * don't know it go on with the next one.
 */
export function readEvent(event: DomainEvent): DomainEvent | null {
  const { version = 1 } = event as { readonly version?: number };
  if (version <= (versions.get(event.type) ?? 0)) return event;
  return ofRights.has(event.type) ? { type: 'access-changed' } : null;
}
