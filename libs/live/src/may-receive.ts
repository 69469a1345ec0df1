import {
  canSeeConversation,
  canSeeRecordOwnedBy,
  canUseTemplate,
  type ConversationOwners,
  conversationScope,
  isWithin,
  type Owner,
  recordScope,
  type Scope,
  type Viewer,
} from '@patchbay/access';
import type { DomainEvent } from '@patchbay/messaging';

/** Whether a viewer may receive an event: by the facts in the event and the viewer's rights, without a query. */
export function mayReceive(event: DomainEvent, viewer: Viewer): boolean {
  switch (event.type) {
    case 'message-added':
    case 'message-updated':
    case 'message-moved':
    case 'note-changed':
      return canSeeConversation(viewer, event.owners);
    case 'messages-moved':
      return canSeeConversation(viewer, event.owners) || canSeeConversation(viewer, event.fromOwners);
    case 'conversation-updated':
    case 'consent-changed':
      return canSeeConversation(viewer, event.owners) || couldSee(viewer, event.before);
    case 'record-updated':
      return canSeeRecordOwnedBy(viewer, event.owner) || event.numberOwners.some((owner) => seesTexts(viewer, owner));
    case 'template-updated':
      return event.usedBy.some((owner) => canUseTemplate(viewer, owner));
    case 'conversation-read':
    case 'notification-added':
    case 'notifications-read':
      return event.userId === viewer.userId;
    case 'viewer-updated':
      return event.userIds.includes(viewer.userId);
    case 'access-changed':
      return false;
  }
}

const seesTexts = (viewer: Viewer, owner: Owner) => isWithin(conversationScope(viewer), owner);

/** Whether somebody could see a conversation before its owners changed, with the rights of today. */
export const couldSee = (viewer: Viewer, before: ConversationOwners | undefined): boolean =>
  before !== undefined && canSeeConversation(viewer, before);

/*
 * The same question for an index. A viewer who may receive an event shares a key with it; a viewer who shares a key still has
 * to be asked about. More people may see a record than the texts with it, so there are two kinds of keys. A key is the id of
 * a user or a team: these never meet.
 */
export interface Keys {
  readonly texts: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
}

const everything = 'everything';
const none: ReadonlySet<string> = new Set();
export const noKeys: Keys = { texts: none, records: none };

export function keysOfEvent(event: DomainEvent): Keys {
  switch (event.type) {
    case 'message-added':
    case 'message-updated':
    case 'message-moved':
    case 'note-changed':
      return ofOwners(event.owners);
    case 'messages-moved':
      return ofOwners(event.owners, event.fromOwners);
    case 'conversation-updated':
    case 'consent-changed':
      return ofOwners(event.owners, ...(event.before === undefined ? [] : [event.before]));
    case 'record-updated':
      return {
        texts: new Set([...event.numberOwners.map(({ id }) => id), everything]),
        records: new Set([event.owner.id]),
      };
    case 'template-updated':
      return { texts: new Set([...event.usedBy.map(({ id }) => id), everything]), records: none };
    case 'conversation-read':
    case 'notification-added':
    case 'notifications-read':
      return { texts: new Set([event.userId]), records: none };
    case 'viewer-updated':
      return { texts: new Set(event.userIds), records: none };
    case 'access-changed':
      return noKeys;
  }
}

const ofOwners = (...owners: readonly ConversationOwners[]): Keys => ({
  texts: new Set([...owners.flatMap(({ numberOwner, recordOwner }) => [numberOwner.id, recordOwner.id]), everything]),
  records: none,
});

export const keysOfViewer = (viewer: Viewer): Keys => ({
  texts: new Set([viewer.userId, ...ofScope(conversationScope(viewer))]),
  records: new Set(ofScope(recordScope(viewer))),
});

function ofScope(scope: Scope): Iterable<string> {
  switch (scope.kind) {
    case 'nothing':
      return none;
    case 'everything':
      return [everything];
    case 'owners':
      return [...scope.userIds, ...scope.teamIds];
  }
}
