import type { Owner, Viewer } from '@patchbay/access';
import type { DomainEvent } from '@patchbay/messaging';
import fc from 'fast-check';
import { type Keys, keysOfEvent, keysOfViewer, mayReceive } from './may-receive';

const id = fc.constantFrom('1', '2', '3');
const ids = fc.uniqueArray(id).map((found) => new Set(found));
const viewer: fc.Arbitrary<Viewer> = fc.record({
  userId: id,
  role: fc.constantFrom('VIEWER', 'SALESPERSON', 'SALES_MANAGER', 'ADMIN'),
  teamIds: ids,
  teamMateIds: ids,
  teamMateTeamIds: ids,
  teamMateTeamMateIds: ids,
});
const owner: fc.Arbitrary<Owner> = fc.record({ kind: fc.constantFrom('user', 'team'), id });
const owners = fc.record({ numberOwner: owner, recordOwner: owner });
const event: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc.record({
    type: fc.constantFrom('message-added', 'message-updated', 'message-moved'),
    messageId: id,
    conversationId: id,
    owners,
  }),
  fc.record({
    type: fc.constant('messages-moved' as const),
    ...{ moveId: id, messageCount: fc.nat(), conversationId: id, owners, fromConversationId: id, fromOwners: owners },
  }),
  fc.record(
    { type: fc.constantFrom('conversation-updated', 'consent-changed'), conversationId: id, owners, before: owners },
    { requiredKeys: ['type', 'conversationId', 'owners'] },
  ),
  fc.record({ type: fc.constant('record-updated' as const), recordId: id, owner, numberOwners: fc.array(owner) }),
  fc.record({ type: fc.constant('template-updated' as const), templateId: id, usedBy: fc.array(owner) }),
  fc.record({ type: fc.constant('conversation-read' as const), conversationId: id, userId: id }),
  fc.record({ type: fc.constant('notifications-read' as const), notificationIds: fc.array(id), userId: id }),
  fc.record({ type: fc.constant('viewer-updated' as const), userIds: fc.array(id) }),
  fc.record({ type: fc.constant('notification-added' as const), notificationId: id, userId: id }),
);

const shareKey = (some: Keys, others: Keys) =>
  (['texts', 'records'] as const).some((kind) => [...some[kind]].some((key) => others[kind].has(key)));

describe('mayReceive', () => {
  it('is only true for viewers who share a key with the event', () => {
    fc.assert(
      fc.property(viewer, event, (who, what) => {
        const keys = keysOfViewer(who);
        if (mayReceive(what, who)) expect(shareKey(keysOfEvent(what), keys)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells nobody of changed rights, and a notification only to its user', () => {
    fc.assert(
      fc.property(viewer, id, (who, userId) => {
        expect(mayReceive({ type: 'access-changed' }, who)).toBe(false);
        expect(mayReceive({ type: 'notification-added', notificationId: 'n', userId }, who)).toBe(
          who.userId === userId,
        );
      }),
    );
  });
});
