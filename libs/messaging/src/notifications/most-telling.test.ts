import fc from 'fast-check';
import { mostTelling, tellsMore } from './most-telling';
import { type NewNotification, notificationKinds } from './notifications';

const anyNotification = fc.record({
  id: fc.uuid(),
  userId: fc.constantFrom('ana', 'ben'),
  messageId: fc.constantFrom('first', 'second', null),
  kind: fc.constantFrom(...notificationKinds),
  conversationId: fc.constant('maya'),
  at: fc.constant(new Date(0)),
}) satisfies fc.Arbitrary<NewNotification>;
const someNotifications = fc.uniqueArray(anyNotification, { selector: ({ id }) => id });

test('a message is one entry per user, and none tells more', () => {
  fc.assert(
    fc.property(someNotifications, (given) => {
      const kept = mostTelling(given);
      const about = given.filter(({ messageId }) => messageId !== null);
      const keyOf = ({ userId, messageId }: NewNotification) => `${userId} ${messageId}`;
      const keptAbout = kept.filter(({ messageId }) => messageId !== null);
      expect(keptAbout.map(keyOf).sort()).toEqual([...new Set(about.map(keyOf))].sort());
      for (const one of about) {
        const entry = keptAbout.find((other) => keyOf(other) === keyOf(one))!;
        expect(tellsMore(one.kind, entry.kind)).toBe(false);
      }
    }),
  );
});

test('what is about no message stays', () => {
  fc.assert(
    fc.property(someNotifications, (given) => {
      const others = given.filter(({ messageId }) => messageId === null);
      expect(mostTelling(given).filter(({ messageId }) => messageId === null)).toEqual(others);
    }),
  );
});

test.each([
  ['NEW_LEAD', 'NEW_MESSAGE'],
  ['CUSTOMER_OPTED_OUT', 'NEW_LEAD'],
  ['CUSTOMER_OPTED_OUT', 'CUSTOMER_MAY_OPT_OUT'],
  ['MESSAGE_FAILED', 'MESSAGE_IN_DOUBT'],
  ['MESSAGE_FAILED', 'CUSTOMER_OPTED_OUT'],
] as const)('%s takes the place of %s', (more, less) => {
  expect(tellsMore(more, less)).toBe(true);
  expect(tellsMore(less, more)).toBe(false);
});
