import { endOfSession } from './session-end';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 12, minute));
const idleMs = 10 * 60_000;

it('ends some time after it was seen last', () => {
  expect(endOfSession({ endedAt: null, lastSeenAt: at(5), expiresAt: at(50) }, idleMs)).toEqual(at(15));
});

it('ends when it expires, even if it is used', () => {
  expect(endOfSession({ endedAt: null, lastSeenAt: at(45), expiresAt: at(50) }, idleMs)).toEqual(at(50));
});

it('ends when somebody ends it', () => {
  expect(endOfSession({ endedAt: at(6), lastSeenAt: at(5), expiresAt: at(50) }, idleMs)).toEqual(at(6));
});
