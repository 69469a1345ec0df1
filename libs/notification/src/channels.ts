import { conversationScope, type Owner, type Viewer } from '@patchbay/access';
import type { DomainEvent } from '@patchbay/messaging';

/** What whoever sees everything follows, in the place of every owner. */
const everything = 'everything';
const channelOf = ({ kind, id }: Owner) => `${kind}:${id}`;

/** On which channels an event is told: one for each owner by whom it may be visible. */
export function channelsOfEvent(event: DomainEvent): readonly string[] {
  switch (event.type) {
    case 'message-added':
    case 'message-updated':
      return [...new Set([channelOf(event.owners.numberOwner), channelOf(event.owners.recordOwner)]), everything];
    case 'notification-added':
      return [channelOf({ kind: 'user', id: event.userId })];
    case 'access-changed':
      // Everybody is told: see `isForAll`.
      return [];
  }
}

/** Told to every gateway, whatever it follows. */
export const isForAll = (event: DomainEvent): boolean => event.type === 'access-changed';

/** The channels on which everything comes that a viewer may be told, and more: who may is asked at each delivery. */
export function channelsOfViewer(viewer: Viewer): ReadonlySet<string> {
  const own = channelOf({ kind: 'user', id: viewer.userId });
  const scope = conversationScope(viewer);
  switch (scope.kind) {
    case 'nothing':
      return new Set([own]);
    case 'everything':
      return new Set([own, everything]);
    case 'owners':
      return new Set([
        own,
        ...[...scope.userIds].map((id) => channelOf({ kind: 'user', id })),
        ...[...scope.teamIds].map((id) => channelOf({ kind: 'team', id })),
      ]);
  }
}
