import { refuseSpan } from './check-span';

const refused = (from: string, until: string, timeZone = 'UTC') =>
  refuseSpan({ from: new Date(from), until: new Date(until), timeZone });

describe('a span of figures', () => {
  it('can be two years long, and begin at any quarter of an hour', () => {
    expect(refused('2024-01-01T00:00Z', '2026-01-01T00:00Z')).toBeNull();
    expect(refused('2026-01-01T18:15Z', '2026-01-01T18:30Z', 'Asia/Kathmandu')).toBeNull();
  });

  it.each([
    [
      '2026-01-01T00:01Z',
      '2026-01-02T00:00Z',
      'UTC',
      'Invalid from: 2026-01-01T00:01:00.000Z. Figures are by quarter of an hour',
    ],
    ['2026-01-02T00:00Z', '2026-01-02T00:00Z', 'UTC', 'from must be before until'],
    ['2024-01-01T00:00Z', '2026-01-03T00:00Z', 'UTC', 'more than 732 days'],
    ['1900-01-01T00:00Z', '1900-01-03T00:00Z', 'UTC', 'Use a time from 2000 to 2099'],
    ['2026-01-01T00:00Z', '2026-01-03T00:00Z', '+02:00', 'IANA time zone'],
  ])('is refused from %s until %s in %s', (from, until, timeZone, reason) => {
    expect(refused(from, until, timeZone)).toContain(reason);
  });
});
