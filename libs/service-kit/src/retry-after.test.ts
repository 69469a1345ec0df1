import { retryAfterMs } from './retry-after';

const now = new Date('2026-03-01T12:00:00Z');

test.each([
  ['30', 30_000],
  [' 30 ', 30_000],
  [['30', '60'], 30_000],
  ['0', 0],
  ['99999999999999999999', 3_600_000],
  ['Sun, 01 Mar 2026 12:01:00 GMT', 60_000],
  ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
  ['Mon, 02 Mar 2026 12:00:00 GMT', 3_600_000],
  [undefined, null],
  [[], null],
  ['', null],
  ['-1', null],
  ['1.5', null],
  ['soon', null],
  ['2026-03-01T12:01:00Z', null],
  ['Sun, 99 Mar 2026 12:01:00 GMT', null],
])('Retry-After %j asks to wait for %s ms', (header, waitMs) => expect(retryAfterMs(header, now)).toBe(waitMs));
