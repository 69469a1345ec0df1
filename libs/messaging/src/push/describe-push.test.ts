import type { Viewer } from '@patchbay/access';
import type { NotificationKind, NotificationSubject } from '../notifications';
import { type DescribedNotification, describePush, maxContentBytes } from './describe-push';

const ana: Viewer = {
  userId: 'ana',
  role: 'SALESPERSON',
  teamIds: new Set(),
  teamMateIds: new Set(['ana']),
  teamMateTeamIds: new Set(),
  teamMateTeamMateIds: new Set(),
};
const subject: NotificationSubject = {
  customerNumber: '+13125550141',
  customerName: 'Maya Lindqvist',
  phoneNumberId: 'west',
  phoneNumberName: 'Sales West',
  direction: 'INBOUND',
  body: 'Is it there yet?',
  problem: null,
  senderId: null,
  actorName: 'Ben',
  note: 'Look!',
};
const id = '01890000-0000-7000-8000-000000000001';
const seen = (kind: NotificationKind, about: NotificationSubject | null = subject): DescribedNotification => ({
  ...{ id, kind, conversationId: 'c1', createdAt: new Date(), readAt: null, subject: about, webhook: null },
});
const push = (notification: DescribedNotification, showsText = true, readIds: readonly string[] = []) =>
  describePush(ana, notification, { showsText }, { unreadCount: 3, readIds }, (type, key) => `${type}-${key}`);

test('a text has the customer’s name as its title', () => {
  expect(push(seen('NEW_MESSAGE'), true, ['aa-bb'])).toEqual({
    id: `Notification-${id}`,
    tag: '01890000000070008000000000000001',
    kind: 'NEW_MESSAGE',
    name: 'Maya Lindqvist',
    title: 'Maya Lindqvist',
    body: 'Is it there yet?',
    conversationId: 'Conversation-c1',
    unreadCount: 3,
    read: ['aabb'],
  });
});

test('users who want no texts shown get to know whom they are from', () => {
  expect(push(seen('NEW_MESSAGE'), false)).toMatchObject({ title: 'New text from Maya Lindqvist', body: '' });
  expect(push(seen('MENTIONED'), false)).toMatchObject({
    title: 'Ben mentioned you in a note about Maya Lindqvist',
    body: '',
  });
  expect(push(seen('CUSTOMER_OPTED_OUT'), false).body).not.toBe('');
});

test('what the user may no longer see names nobody and leads nowhere', () => {
  const hidden = push(seen('NEW_MESSAGE', null));
  expect(hidden).toMatchObject({ name: null, title: 'You got a text message', conversationId: null });
  expect(JSON.stringify(hidden)).not.toMatch(/Maya|there yet|c1/);
});

test('what is too long for a push service loses what was read, and then the text', () => {
  const bytes = (content: object) => Buffer.byteLength(JSON.stringify(content));
  const ids = Array.from({ length: 100 }, () => id);
  const long = { ...subject, customerName: '漢'.repeat(255), actorName: '漢'.repeat(400), note: '😀'.repeat(160) };
  const withoutRead = push(seen('MENTIONED', long), true, ids);
  expect(withoutRead).toMatchObject({ read: [], body: long.note });
  expect(bytes(withoutRead)).toBeLessThanOrEqual(maxContentBytes);
  const shortest = push(seen('MENTIONED', { ...long, actorName: '漢'.repeat(600) }), true, ids);
  expect(shortest).toMatchObject({ read: [], body: '' });
  expect(bytes(shortest)).toBeLessThanOrEqual(maxContentBytes);
});

test('an alarm says what is wrong, to an administrator', () => {
  const alarm = { title: 'Texts wait', message: 'Three texts wait.', advice: 'Resume the account.' };
  const shownTo = (role: Viewer['role']) =>
    describePush(
      { ...ana, role },
      { ...seen('ALARM_BEGAN', null), alarm },
      { showsText: true },
      { unreadCount: 1, readIds: [] },
      (key) => key,
    );
  expect(shownTo('ADMIN')).toMatchObject({ title: 'Texts wait', body: 'Three texts wait. Resume the account.' });
  expect(JSON.stringify(shownTo('SALESPERSON'))).not.toMatch(/Three|Resume/);
});
