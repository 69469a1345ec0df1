import { conversationScope, phoneNumberScope, recordScope, type Viewer } from '@patchbay/access';
import { ownedWithin } from './owned-within';

/*
 * The policies as SQL conditions. Each takes its scope from `access` and adds nothing of its own; tables go by their
 * names.
 */

/** Of a `conversation` joined with its `phone_number` and its `record`. */
export function conversationVisibleTo(viewer: Viewer, values: unknown[]): string {
  const scope = conversationScope(viewer);
  if (scope.kind !== 'owners') return ownedWithin(scope, 'phone_number', values);
  return `(${ownedWithin(scope, 'phone_number', values)} OR ${ownedWithin(scope, 'record', values)})`;
}

/**
 * Of a `record`: within sight by its owner, or because a conversation of it is. OFFSET 0 keeps PostgreSQL from reading all
 * conversations for the few records that are asked about.
 */
export function recordVisibleTo(viewer: Viewer, values: unknown[]): string {
  const byOwner = ownedWithin(recordScope(viewer), 'record', values);
  const talks = conversationScope(viewer);
  if (talks.kind !== 'owners') return byOwner;
  return `(${byOwner} OR EXISTS (
    SELECT 1 FROM conversation JOIN phone_number ON phone_number.id = conversation.phone_number_id
    WHERE conversation.record_id = record.id AND conversation.last_message_id IS NOT NULL
      AND ${ownedWithin(talks, 'phone_number', values)} OFFSET 0))`;
}

/** Of a `phone_number`: within sight by its owner, or because a conversation on it is. */
export function phoneNumberVisibleTo(viewer: Viewer, values: unknown[]): string {
  const byOwner = ownedWithin(phoneNumberScope(viewer), 'phone_number', values);
  const talks = conversationScope(viewer);
  if (talks.kind !== 'owners') return byOwner;
  return `(${byOwner} OR EXISTS (
    SELECT 1 FROM conversation JOIN record ON record.id = conversation.record_id
    WHERE conversation.phone_number_id = phone_number.id AND ${ownedWithin(talks, 'record', values)}))`;
}
