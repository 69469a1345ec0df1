import { canSeeConversation, conversationScope, type Owner, type Viewer } from '@patchbay/access';
import type { DomainEvent } from '@patchbay/messaging';

/** Whether a viewer may receive an event: by the facts in the event and the viewer's rights, without a query. */
export function mayReceive(event: DomainEvent, viewer: Viewer): boolean {
  switch (event.type) {
    case 'message-added':
    case 'message-updated':
      return canSeeConversation(viewer, event.owners);
    case 'notification-added':
      return event.userId === viewer.userId;
    case 'access-changed':
      return false;
  }
}

const everything = 'everything';
const keyOf = ({ kind, id }: Owner) => `${kind}:${id}`;

/*
 * The same question for an index. A viewer who may receive an event shares a key with it; a viewer who shares a key still has
 * to be asked about.
 */

export function keysOfEvent(event: DomainEvent): readonly string[] {
  switch (event.type) {
    case 'message-added':
    case 'message-updated':
      return [keyOf(event.owners.numberOwner), keyOf(event.owners.recordOwner), everything];
    case 'notification-added':
      return [keyOf({ kind: 'user', id: event.userId })];
    case 'access-changed':
      return [];
  }
}

export function keysOfViewer(viewer: Viewer): ReadonlySet<string> {
  const own = keyOf({ kind: 'user', id: viewer.userId });
  const scope = conversationScope(viewer);
  switch (scope.kind) {
    case 'nothing':
      return new Set([own]);
    case 'everything':
      return new Set([own, everything]);
    case 'owners':
      return new Set([
        own,
        ...[...scope.userIds].map((id) => keyOf({ kind: 'user', id })),
        ...[...scope.teamIds].map((id) => keyOf({ kind: 'team', id })),
      ]);
  }
}
