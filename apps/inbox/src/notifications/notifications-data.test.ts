import { markRead, placeNotification, titleOf } from './notifications-data';

type Notification = Parameters<typeof placeNotification>[1];

const notification = (id: string, more: Partial<Notification> = {}) =>
  ({
    id,
    kind: 'NEW_MESSAGE',
    title: 'New text from +13125550141',
    body: '',
    readAt: null,
    conversation: null,
    ...more,
  }) as Notification;
const pages = [
  { items: [notification('c'), notification('b', { readAt: 'then' })], next: 'x', unreadCount: 7 },
  { items: [notification('a')], next: null, unreadCount: 6 },
];
const told = (from: readonly { readonly items: readonly Notification[]; readonly unreadCount: number }[]) =>
  from.map(
    ({ items, unreadCount }) => `${items.map(({ id, readAt }) => `${id}${readAt ? '' : '!'}`).join('')} ${unreadCount}`,
  );

test('a new one stands at the top, and counts once', () => {
  const once = placeNotification(pages, notification('d'));
  expect(told(once)).toEqual(['d!c!b 8', 'a! 6']);
  expect(told(placeNotification(once, notification('d')))).toEqual(told(once));
  expect(told(placeNotification(pages, notification('d', { readAt: 'then' })))[0]).toBe('dc!b 7');
});

test('some are read, or all, and what the server counts holds', () => {
  expect(told(markRead(pages, ['a'], 6, 'now'))).toEqual(['c!b 6', 'a 6']);
  expect(told(markRead(pages, null, 0, 'now'))).toEqual(['cb 0', 'a 0']);
});

test('a text is called by its customer, where the viewer may see who that is', () => {
  const conversation = { id: '1', record: { name: 'Maya Lindqvist', type: 'CONTACT' } } as Notification['conversation'];
  expect(titleOf(notification('a', { conversation }))).toBe('Maya Lindqvist');
  expect(titleOf(notification('a'))).toBe('New text from +13125550141');
  expect(titleOf(notification('a', { conversation, kind: 'MESSAGE_FAILED', title: 'Not delivered' }))).toBe(
    'Not delivered',
  );
});
