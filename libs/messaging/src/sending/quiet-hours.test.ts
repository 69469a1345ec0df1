import { endOfQuiet, faultOfQuietHours, type QuietHours, zoneFor } from './quiet-hours';

const night: QuietHours = { from: '21:00', until: '08:00', timeZone: 'UTC' };
const end = (moment: string, zones: string[], hours = night) =>
  endOfQuiet(hours, zones, new Date(moment)).toISOString();

describe('quiet hours', () => {
  test.each([
    ['in the evening', '2026-03-02T21:00:00.000Z', '2026-03-03T08:00:00.000Z'],
    ['after midnight', '2026-03-02T03:30:59.123Z', '2026-03-02T08:00:00.000Z'],
    ['at their last moment', '2026-03-02T07:59:59.999Z', '2026-03-02T08:00:00.000Z'],
    ['at their end', '2026-03-02T08:00:00.000Z', '2026-03-02T08:00:00.000Z'],
    ['by day', '2026-03-02T12:34:56.789Z', '2026-03-02T12:34:56.789Z'],
    ['a moment before they begin', '2026-03-02T20:59:59.999Z', '2026-03-02T20:59:59.999Z'],
  ])('%s', (_, moment, expected) => expect(end(moment, ['UTC'])).toBe(expected));

  test('can start and end on one day', () => {
    const lunch = { ...night, from: '12:00', until: '13:30' };
    expect(end('2026-03-02T12:10:00.000Z', ['UTC'], lunch)).toBe('2026-03-02T13:30:00.000Z');
    expect(end('2026-03-02T13:30:00.000Z', ['UTC'], lunch)).toBe('2026-03-02T13:30:00.000Z');
    expect(end('2026-03-02T23:00:00.000Z', ['UTC'], lunch)).toBe('2026-03-02T23:00:00.000Z');
  });

  test('use the time where the customer is', () => {
    // 07:30 in New York, 06:30 in Chicago.
    expect(end('2026-01-05T12:30:00.000Z', ['America/New_York'])).toBe('2026-01-05T13:00:00.000Z');
    expect(end('2026-01-05T12:30:00.000Z', ['America/Chicago'])).toBe('2026-01-05T14:00:00.000Z');
    expect(end('2026-01-05T14:30:00.000Z', ['Asia/Kolkata'])).toBe('2026-01-05T14:30:00.000Z');
    expect(end('2026-01-05T15:30:00.000Z', ['Asia/Kolkata'])).toBe('2026-01-06T02:30:00.000Z');
  });

  test('end when they end in all possible time zones', () => {
    expect(end('2026-01-05T13:30:00.000Z', ['America/New_York', 'America/Chicago'])).toBe('2026-01-05T14:00:00.000Z');
    // 20:30 in Chicago, but 21:30 in New York. They end in Chicago last.
    expect(end('2026-01-06T02:30:00.000Z', ['America/New_York', 'America/Chicago'])).toBe('2026-01-06T14:00:00.000Z');
  });

  test('are longer or shorter when the clocks change', () => {
    // In New York clocks go forward on 2026-03-08 at 2:00, and back on 2026-11-01 at 2:00.
    expect(end('2026-03-08T04:00:00.000Z', ['America/New_York'])).toBe('2026-03-08T12:00:00.000Z');
    expect(end('2026-11-01T03:00:00.000Z', ['America/New_York'])).toBe('2026-11-01T13:00:00.000Z');
  });

  test('end right after a time that the clock skips', () => {
    const hours = { ...night, from: '01:00', until: '02:30' };
    // At 7:00 in UTC the clocks go from 2:00 to 3:00.
    expect(end('2026-03-08T06:30:00.000Z', ['America/New_York'], hours)).toBe('2026-03-08T07:00:00.000Z');
    expect(end('2026-03-07T06:30:00.000Z', ['America/New_York'], hours)).toBe('2026-03-07T07:30:00.000Z');
  });

  test('use the given time zone if the number does not tell where the customer is', () => {
    const everywhere = Array.from({ length: 40 }, () => 'Pacific/Honolulu');
    const hours = { ...night, timeZone: 'Europe/Berlin' };
    for (const zones of [[], everywhere])
      expect(end('2026-01-05T20:30:00.000Z', zones, hours)).toBe('2026-01-06T07:00:00.000Z');
  });

  test('do not hold a text forever if it is always quiet somewhere', () => {
    const hours = { from: '13:00', until: '08:00', timeZone: 'UTC' };
    expect(end('2026-01-05T14:00:00.000Z', ['Europe/Berlin', 'Asia/Tokyo', 'Pacific/Honolulu'], hours)).toBe(
      '2026-01-06T08:00:00.000Z',
    );
  });

  test.each([
    [{ from: '9:00' }, 'from'],
    [{ from: '24:00' }, 'from'],
    [{ until: '08:60' }, 'until'],
    [{ until: '21:00' }, 'until'],
    [{ timeZone: 'Middle/Earth' }, 'timeZone'],
    [{ timeZone: '' }, 'timeZone'],
  ])('cannot be %j', (wrong, field) => {
    expect(faultOfQuietHours({ ...night, ...wrong })).toMatchObject({ field });
  });

  test('can be the usual ones', () => expect(faultOfQuietHours(night)).toBeNull());
});

describe('a customer reads times', () => {
  const places = ['America/New_York', 'America/Chicago'];
  const everywhere = Array.from({ length: 9 }, (_, place) => `Etc/GMT+${place}`);
  const hours = { ...night, timeZone: 'America/Denver' };
  test.each([
    ['of their number', ['Asia/Tokyo'], hours, 'Asia/Tokyo'],
    ['of our number if theirs has several', places, hours, 'America/Denver'],
    ['of our number if theirs does not tell', [], hours, 'America/Denver'],
    ['most likely theirs if ours has no quiet hours', places, null, 'America/New_York'],
    ['of everyone if theirs has no place', everywhere, null, 'UTC'],
    ['of everyone if nothing tells', [], null, 'UTC'],
  ])('in the zone %s', (_, zones, quietHours, zone) => expect(zoneFor(zones, quietHours)).toBe(zone));
});
