import { readSince } from './reconcile';

const now = new Date('2026-11-01T12:00:00.000Z');

test.each([
  ['2h', '2026-11-01T10:00:00.000Z'],
  ['30m', '2026-11-01T11:30:00.000Z'],
  ['7d', '2026-10-25T12:00:00.000Z'],
  ['2026-10-31T08:00:00Z', '2026-10-31T08:00:00.000Z'],
  ['2026-10-31', '2026-10-31T00:00:00.000Z'],
])('--since %s', (given, expected) => expect(readSince(given, now)?.toISOString()).toBe(expected));

test.each(['', '2', 'h', '2 hours', '-2h', '1.5h', 'yesterday', '2027-01-01'])('--since %s is refused', (given) =>
  expect(readSince(given, now)).toBeNull(),
);
