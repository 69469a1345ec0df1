import type { NotificationKind } from './notifications';
import { defaultPreferences, isMuted, type NotificationPreferences } from './preferences';

const west = 'west';
const mutes = (changed: Partial<NotificationPreferences>, kind: NotificationKind, number: string | null = west) =>
  isMuted({ ...defaultPreferences, ...changed }, kind, number);

test('everything is an alert by default', () => {
  expect(mutes({}, 'NEW_MESSAGE')).toBe(false);
  expect(mutes({}, 'WEBHOOK_SUSPENDED', null)).toBe(false);
  expect(mutes({}, 'NEW_LEAD')).toBe(false);
});

test('a muted kind is muted on every number, and no other kind is', () => {
  expect(mutes({ mutedKinds: ['ASSIGNED'] }, 'ASSIGNED')).toBe(true);
  expect(mutes({ mutedKinds: ['ASSIGNED'] }, 'MENTIONED')).toBe(false);
});

test('the text of a new lead is an alert for users who want those of texts, or those of leads', () => {
  expect(mutes({ mutedKinds: ['NEW_LEAD'] }, 'NEW_LEAD')).toBe(false);
  expect(mutes({ mutedKinds: ['NEW_MESSAGE'] }, 'NEW_MESSAGE')).toBe(true);
  expect(mutes({ mutedKinds: ['NEW_MESSAGE'] }, 'NEW_LEAD')).toBe(false);
  expect(mutes({ mutedKinds: ['NEW_MESSAGE', 'NEW_LEAD'] }, 'NEW_LEAD')).toBe(true);
  expect(mutes({ mutedKinds: ['NEW_MESSAGE'], mutedPhoneNumberIds: [west] }, 'NEW_LEAD')).toBe(true);
});

test('a muted number mutes what its customers do, and not what is about the user', () => {
  const muted = { mutedPhoneNumberIds: [west] };
  for (const kind of ['NEW_MESSAGE', 'MISSING_PRIVILEGE', 'CUSTOMER_OPTED_OUT', 'UNATTENDED_MESSAGE'] as const) {
    expect(mutes(muted, kind)).toBe(true);
    expect(mutes(muted, kind, 'east')).toBe(false);
  }
  for (const kind of ['MENTIONED', 'ASSIGNED', 'MESSAGE_FAILED', 'MESSAGE_CANCELED', 'MESSAGE_IN_DOUBT'] as const)
    expect(mutes(muted, kind)).toBe(false);
});

test('what the user may not see has no number, so only its kind counts', () => {
  expect(mutes({ mutedPhoneNumberIds: [west] }, 'NEW_MESSAGE', null)).toBe(false);
});
