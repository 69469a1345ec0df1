import { markRead, placeNotification, textsOf } from './notification-pages';

type Notification = Parameters<typeof placeNotification>[1];

const notification = (id: string, more: Partial<Notification> = {}) =>
  ({
    id,
    kind: 'NEW_MESSAGE',
    title: 'New text from +13125550141',
    body: '',
    readAt: null,
    createdAt: '2026-01-01T09:00:00.000Z',
    conversation: null,
    ...more,
  }) as Notification;
const pages = [
  { items: [notification('c'), notification('b', { readAt: 'then' })], next: 'x', unreadCount: 7 },
  { items: [notification('a')], next: null, unreadCount: 6 },
];
const summary = (from: readonly { readonly items: readonly Notification[]; readonly unreadCount: number }[]) =>
  from.map(
    ({ items, unreadCount }) => `${items.map(({ id, readAt }) => `${id}${readAt ? '' : '!'}`).join('')} ${unreadCount}`,
  );

test('a new notification is placed at the top and counted once', () => {
  const once = placeNotification(pages, notification('d'));
  expect(summary(once)).toEqual(['d!c!b 8', 'a! 6']);
  expect(summary(placeNotification(once, notification('d')))).toEqual(summary(once));
  expect(summary(placeNotification(pages, notification('d', { readAt: 'then' })))[0]).toBe('dc!b 7');
});

test('news of the same message take its place, at the top and unread', () => {
  const news = { kind: 'CUSTOMER_OPTED_OUT', createdAt: '2026-01-01T10:00:00.000Z' } as const;
  expect(summary(placeNotification(pages, notification('a', news)))).toEqual(['a!c!b 7', ' 6']);
  expect(summary(placeNotification(pages, notification('b', news)))).toEqual(['b!c! 8', 'a! 6']);
  expect(placeNotification(pages, notification('b', news))[0]!.items[0]!.kind).toBe('CUSTOMER_OPTED_OUT');
});

test('marking some or all as read takes the unread count from the server', () => {
  expect(summary(markRead(pages, ['a'], 6, 'now'))).toEqual(['c!b 6', 'a 6']);
  expect(summary(markRead(pages, null, 0, 'now'))).toEqual(['cb 0', 'a 0']);
});

test('a new text has the customer’s name as its title if the viewer may see it', () => {
  const conversation = { id: '1', record: { name: 'Maya Lindqvist', type: 'CONTACT' } } as Notification['conversation'];
  expect(textsOf(notification('a', { conversation })).title).toBe('Maya Lindqvist');
  expect(textsOf(notification('a')).title).toBe('New text from +13125550141');
  expect(textsOf(notification('a', { conversation, kind: 'MESSAGE_FAILED', title: 'Not delivered' })).title).toBe(
    'Not delivered',
  );
});
