import fc from 'fast-check';
import { endOfQuiet, faultOfQuietHours, type QuietDay, type QuietHours, zoneFor } from './quiet-hours';
import { weekdays } from './time-zone';

const night: QuietHours = { from: '21:00', until: '08:00', timeZone: 'UTC' };
const end = (moment: string, zones: string[], hours = night) =>
  endOfQuiet([{ hours, zones }], new Date(moment)).toISOString();

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
    expect(faultOfQuietHours({ ...night, ...wrong })).toMatchObject({ path: [field] });
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

describe('weekdays and holidays', () => {
  const closed = { sendFrom: null, sendUntil: null };
  const hours: QuietHours = {
    ...night,
    days: [
      { weekday: 'SATURDAY', sendFrom: '10:00', sendUntil: '14:00' },
      { weekday: 'SUNDAY', ...closed },
    ],
    onHolidays: true,
  };
  // The 7th of March 2026 is a Saturday, and on the 8th the clocks in New York go forward.
  test.each([
    ['an ordinary night', '2026-03-05T22:00', '2026-03-06T08:00'],
    ['a Saturday morning', '2026-03-07T08:30', '2026-03-07T10:00'],
    ['a Saturday at noon', '2026-03-07T12:00', '2026-03-07T12:00'],
    ['a Friday night', '2026-03-06T23:00', '2026-03-07T10:00'],
    ['a Saturday afternoon', '2026-03-07T14:00', '2026-03-09T08:00'],
    ['a Sunday', '2026-03-08T12:00', '2026-03-09T08:00'],
  ])('%s', (_, moment, expected) => expect(end(`${moment}:00.000Z`, ['UTC'], hours)).toBe(`${expected}:00.000Z`));

  const onDay = (moment: string, zone: string, holidays: string[]) =>
    endOfQuiet([{ hours, zones: [zone], holidays }], new Date(moment)).toISOString();

  test('a holiday is quiet in the places that have that day', () => {
    expect(onDay('2026-11-26T15:00:00.000Z', 'America/Chicago', ['2026-11-26'])).toBe('2026-11-27T14:00:00.000Z');
    expect(onDay('2026-11-27T04:00:00.000Z', 'Asia/Tokyo', ['2026-11-26'])).toBe('2026-11-27T04:00:00.000Z');
    expect(onDay('2027-12-24T12:00:00.000Z', 'UTC', ['12-24', '12-25', '12-26'])).toBe('2027-12-27T08:00:00.000Z');
  });

  test('a holiday is as any day for hours that do not keep it', () =>
    expect(
      endOfQuiet([{ hours: night, zones: ['UTC'], holidays: ['03-02'] }], new Date('2026-03-02T12:00Z')).toISOString(),
    ).toBe('2026-03-02T12:00:00.000Z'));

  test('a Monday follows a Sunday on which the clocks change', () =>
    expect(end('2026-03-08T15:00:00.000Z', ['America/New_York'], hours)).toBe('2026-03-09T12:00:00.000Z'));

  test('all rules hold, each in its own zones', () => {
    const floor = { from: '21:00', until: '08:00', timeZone: 'UTC' };
    const rules = [
      { hours: { ...floor, until: '09:00' }, zones: ['America/New_York'] },
      { hours: floor, zones: ['America/New_York', 'America/Los_Angeles'] },
    ];
    // 9:00 in New York is 6:00 in Los Angeles.
    expect(endOfQuiet(rules, new Date('2026-01-05T12:00Z')).toISOString()).toBe('2026-01-05T16:00:00.000Z');
  });

  test('no hours end in quiet, and none could have ended before', () =>
    fc.assert(
      fc.property(
        fc.record({
          from: clockTime,
          until: clockTime,
          days: fc.uniqueArray(day, { selector: ({ weekday }) => weekday, maxLength: 6 }),
          zone: fc.constantFrom('America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/St_Johns'),
          moment: fc
            .integer({ min: 0, max: 400 * 1_440 })
            .map((minutes) => new Date(1_767_225_600_000 + minutes * 60_000)),
        }),
        ({ from, until, days, zone, moment }) => {
          fc.pre(from !== until);
          const rule = [
            { hours: { from, until, days, timeZone: zone, onHolidays: true }, zones: [zone], holidays: ['07-04'] },
          ];
          const found = endOfQuiet(rule, moment);
          expect(endOfQuiet(rule, found)).toEqual(found);
          if (found.getTime() > moment.getTime()) {
            const before = new Date(found.getTime() - 60_000);
            expect(before < moment || endOfQuiet(rule, before) > before).toBe(true);
          }
        },
      ),
    ));

  test.each([
    [
      'a day twice',
      [
        { weekday: 'MONDAY', ...closed },
        { weekday: 'MONDAY', ...closed },
      ],
      ['days', '1', 'weekday'],
    ],
    [
      'an end before its start',
      [{ weekday: 'MONDAY', sendFrom: '12:00', sendUntil: '09:00' }],
      ['days', '0', 'sendUntil'],
    ],
    ['a start without an end', [{ weekday: 'MONDAY', sendFrom: '12:00', sendUntil: null }], ['days', '0', 'sendUntil']],
    ['no day to send on', weekdays.map((weekday) => ({ weekday, ...closed })), ['days']],
  ] as const)('cannot have %s', (_, days, path) =>
    expect(faultOfQuietHours({ ...night, days: days as QuietDay[] })).toMatchObject({ path }),
  );
});

const clockTime = fc
  .integer({ min: 0, max: 1_439 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
const day = fc
  .tuple(fc.constantFrom(...weekdays), fc.option(fc.tuple(clockTime, clockTime)))
  .map(([weekday, open]): QuietDay => {
    const [sendFrom, sendUntil] = open?.toSorted() ?? [];
    return sendFrom === undefined || sendUntil === undefined || sendFrom === sendUntil
      ? { weekday, sendFrom: null, sendUntil: null }
      : { weekday, sendFrom, sendUntil };
  });
