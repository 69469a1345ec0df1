import type { Role, Viewer } from '@patchbay/access';
import { describeNotification } from './describe-notification';
import type { MessageNotificationKind, NotificationKind, NotificationSubject } from './notifications';

const viewer = (role: Role): Viewer => ({
  userId: 'ana',
  role,
  teamIds: new Set(),
  teamMateIds: new Set(['ana']),
  teamMateTeamIds: new Set(),
  teamMateTeamMateIds: new Set(),
});
const subject: NotificationSubject = {
  customerNumber: '+13125550141',
  customerName: 'Maya Lindqvist',
  phoneNumberId: 'west',
  phoneNumberName: 'Sales West',
  direction: 'INBOUND',
  body: 'The secret',
  problem: { code: 'UNREACHABLE', carrierCode: '30003', reason: 'The phone is off.', advice: 'Try again later.' },
  senderId: 'ana',
  actorName: null,
  note: null,
};
const kinds: MessageNotificationKind[] = [
  'NEW_MESSAGE',
  'MISSING_PRIVILEGE',
  'NEW_LEAD',
  'MESSAGE_FAILED',
  'CUSTOMER_OPTED_OUT',
  'UNATTENDED_MESSAGE',
  'MESSAGE_CANCELED',
  'MESSAGE_IN_DOUBT',
  'CUSTOMER_MAY_OPT_OUT',
  'ASSIGNED',
  'MENTIONED',
];
const shown = (kind: NotificationKind, about: NotificationSubject | null, role: Role = 'SALESPERSON') =>
  describeNotification(kind, viewer(role), about);

test.each(kinds)('%s names the customer only to a user who may see the conversation', (kind) => {
  expect(shown(kind, subject).title + shown(kind, subject).body).toMatch(/Maya Lindqvist/);
  const hidden = shown(kind, null);
  expect(Object.values(hidden).join()).not.toMatch(/\d|Maya/);
  expect(hidden.body).toBe('You can no longer see this conversation.');
  expect(shown(kind, null, 'VIEWER')).toEqual({
    title: hidden.title,
    body: expect.stringMatching(/permission/) as string,
  });
});

test('a new text is shown up to 160 characters, which may be of several code units', () => {
  expect(shown('NEW_MESSAGE', { ...subject, body: '😀'.repeat(160) }).body).toBe('😀'.repeat(160));
  expect(shown('NEW_MESSAGE', { ...subject, body: '😀'.repeat(161) }).body).toBe(`${'😀'.repeat(159)}…`);
});

test('a new lead is named, with what they wrote', () => {
  expect(shown('NEW_LEAD', subject)).toEqual({ title: 'New lead Maya Lindqvist', body: 'The secret' });
  expect(shown('NEW_LEAD', { ...subject, body: '' }).body).toBe('An unknown number texted Sales West.');
});

test('a user who may read texts now reads the one that they could not read', () => {
  expect(shown('MISSING_PRIVILEGE', subject)).toEqual(shown('NEW_MESSAGE', subject));
});

test('a failure is explained with advice', () => {
  expect(shown('MESSAGE_FAILED', subject).body).toBe('The phone is off. Try again later.');
  expect(shown('MESSAGE_FAILED', { ...subject, problem: null }).body).toMatch(/did not say why/);
  expect(shown('MESSAGE_CANCELED', { ...subject, problem: null }).body).toBe('The customer wrote first.');
});

test('an assignment names who made it', () => {
  expect(shown('ASSIGNED', { ...subject, actorName: 'Ben' }).body).toBe(
    'Ben assigned you the conversation on Sales West.',
  );
});

test('a mention shows the note, as long as there is one', () => {
  expect(shown('MENTIONED', { ...subject, actorName: 'Ben', note: 'Look!' })).toEqual({
    title: 'Ben mentioned you in a note about Maya Lindqvist',
    body: 'Look!',
  });
  expect(shown('MENTIONED', subject).body).toBe('The note was deleted.');
});

test('a canceled text is "yours" only to its sender', () => {
  expect(shown('MESSAGE_CANCELED', subject).title).toMatch(/^Your scheduled text/);
  expect(shown('MESSAGE_CANCELED', { ...subject, senderId: 'ben' }).title).toMatch(/^A scheduled text/);
});

test('whose text an opt-out is about says who reported it', () => {
  expect(shown('CUSTOMER_OPTED_OUT', subject).body).not.toMatch(/carrier/);
  expect(shown('CUSTOMER_OPTED_OUT', { ...subject, direction: 'OUTBOUND' }).body).toMatch(/carrier reported/);
  expect(shown('CUSTOMER_MAY_OPT_OUT', subject).body).toMatch(/Read what they wrote/);
  expect(shown('CUSTOMER_MAY_OPT_OUT', { ...subject, direction: 'OUTBOUND' }).body).toMatch(/on hold/);
});

test('a webhook is named by its host, to administrators, with what is wrong today', () => {
  const shownOf = (role: Role, webhook: Parameters<typeof describeNotification>[3]) =>
    describeNotification('WEBHOOK_SUSPENDED', viewer(role), null, webhook);
  const webhook = { url: 'https://crm.example.com:8443/hooks?key=secret', problem: 'Delivery failed for 24 hours.' };
  expect(shownOf('ADMIN', webhook)).toEqual({
    title: 'The webhook to crm.example.com:8443 was suspended',
    body: 'Delivery failed for 24 hours.',
  });
  expect(shownOf('ADMIN', { ...webhook, problem: null }).body).toBe('It has been resumed since.');
  expect(shownOf('ADMIN', null).body).toBe('It has been deleted since.');
  expect(Object.values(shownOf('SALES_MANAGER', webhook)).join()).not.toMatch(/crm|failed/);
});

test('an alarm says what is wrong and what to do, to administrators', () => {
  const alarm = { title: 'Texts wait', message: 'Three texts wait.', advice: 'Resume the account.' };
  const shownOf = (kind: NotificationKind, role: Role, given: typeof alarm | null = alarm) =>
    describeNotification(kind, viewer(role), null, null, given);
  expect(shownOf('ALARM_BEGAN', 'ADMIN')).toEqual({
    title: 'Texts wait',
    body: 'Three texts wait. Resume the account.',
  });
  expect(shownOf('ALARM_ENDED', 'ADMIN')).toEqual({ title: 'Solved: Texts wait', body: 'Three texts wait.' });
  expect(Object.values(shownOf('ALARM_BEGAN', 'SALES_MANAGER')).join()).not.toMatch(/texts|account/);
  expect(shownOf('ALARM_BEGAN', 'ADMIN', null).body).toBe('See the open alarms.');
});
