import { type Alarm, alarmKinds } from './alarms';
import { describeAlarm } from './describe-alarm';

const now = new Date('2026-03-02T15:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const alarm = (change: Partial<Alarm> = {}): Alarm => ({
  ...{ id: 'a', kind: 'QUARANTINED_TEXTS', key: '', about: '+12025550199', cause: 'UNKNOWN_PHONE_NUMBER', count: 1 },
  ...{ subjectIds: [], since: ago(90), raisedAt: ago(90), waitingSince: null, endedAt: null },
  ...change,
});

test.each(alarmKinds)('%s has a title, and sentences that say what is wrong and what to do', (kind) => {
  for (const count of [1, 1_000]) {
    const { title, message, advice } = describeAlarm(alarm({ kind, count }), now);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(message).toMatch(/^[A-Z0-9].*[.\w]$/);
    expect(advice).toMatch(/^[A-Z].*\.$/);
    expect(message + advice).not.toMatch(/undefined|null/);
  }
});

test.each([
  ['UNKNOWN_PHONE_NUMBER', 'the number +12025550199 is not in the directory.', /Add the number/],
  ['CARRIER_NOT_SET_UP', 'their carrier account is not set up.', /Set up the account/],
  ['KEPT_FAILING', 'they failed several times.', /Retry/],
  ['of a later version', 'they failed several times.', /Retry/],
])('texts that are set aside for %s say why', (cause, why, advice) => {
  const described = describeAlarm(alarm({ cause }), now);
  expect(described.message).toBe(`1 text of customers could not be processed: ${why}`);
  expect(described.advice).toMatch(advice);
});

test.each([
  [0.5, 'Waiting for less than a minute.'],
  [1, 'Waiting for 1 minute.'],
  [59, 'Waiting for 59 minutes.'],
  [125, 'Waiting for 2 hours.'],
  [3 * 24 * 60, 'Waiting for 3 days.'],
])('a customer who has been waiting for %d minutes', (minutes, words) => {
  expect(describeAlarm(alarm({ waitingSince: ago(minutes) }), now).message).toContain(words);
});

test('the wait ends with the alarm', () => {
  expect(describeAlarm(alarm({ waitingSince: ago(60), endedAt: ago(50) }), now).message).toContain(
    'Waited for 10 minutes.',
  );
});

test('one and several', () => {
  const messageOf = (kind: Alarm['kind'], count: number) =>
    describeAlarm(alarm({ kind, count, about: 'West', cause: '' }), now).message;
  expect([messageOf('SENDS_WAITING', 1), messageOf('SENDS_WAITING', 2)]).toEqual([
    '1 text to customers waits to be sent over West.',
    '2 texts to customers wait to be sent over West.',
  ]);
  expect([messageOf('NUMBER_WITHOUT_PEOPLE', 1), messageOf('NUMBER_WITHOUT_PEOPLE', 1_000)]).toEqual([
    '1 phone number of West has nobody who may read texts.',
    '1,000 phone numbers of West have nobody who may read texts.',
  ]);
});
