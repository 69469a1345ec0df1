import { type AwayMessage, faultOfAwayMessage, whyAway } from './away-message';

const office: AwayMessage = {
  ...{
    isOn: true,
    text: 'We are closed.',
    timeZone: 'America/Chicago',
    onHolidays: true,
    awayUntil: null,
    everyHours: 24,
  },
  hours: [
    { weekday: 'FRIDAY', from: '09:00', until: '12:00' },
    { weekday: 'FRIDAY', from: '13:00', until: '17:00' },
  ],
};
const holidays = ['2026-11-26', '12-25'];

describe('somebody is away', () => {
  test.each<[string, string, Partial<AwayMessage>, string | null]>([
    // Friday, 09:00 in Chicago.
    ['not when the hours begin', '2026-11-27T15:00:00Z', {}, null],
    ['before them', '2026-11-27T14:59:00Z', {}, 'OUTSIDE_HOURS'],
    ['at noon', '2026-11-27T18:00:00Z', {}, 'OUTSIDE_HOURS'],
    ['not after noon', '2026-11-27T19:00:00Z', {}, null],
    ['when they end', '2026-11-27T23:00:00Z', {}, 'OUTSIDE_HOURS'],
    ['on a day without hours', '2026-11-28T15:00:00Z', {}, 'OUTSIDE_HOURS'],
    ['on a holiday', '2026-11-26T15:00:00Z', {}, 'HOLIDAY'],
    ['on a holiday of every year', '2026-12-25T15:00:00Z', {}, 'HOLIDAY'],
    ['not on a holiday that does not matter', '2026-12-25T15:00:00Z', { onHolidays: false }, null],
    ['until a time', '2026-11-27T15:00:00Z', { awayUntil: '2026-11-27T15:00:01.000Z' }, 'AWAY_UNTIL'],
    ['not after that time', '2026-11-27T15:00:00Z', { awayUntil: '2026-11-27T15:00:00.000Z' }, null],
    ['not by hours', '2026-11-28T15:00:00Z', { hours: null }, null],
    ['always, without hours', '2026-11-27T15:00:00Z', { hours: [] }, 'OUTSIDE_HOURS'],
    ['never, if it is off', '2026-11-28T15:00:00Z', { isOn: false }, null],
    // Daylight saving time has begun: 09:00 in Chicago is 14:00 in UTC.
    ['not by the clock of summer', '2026-07-24T14:00:00Z', {}, null],
  ])('%s', (_, at, change, reason) => expect(whyAway({ ...office, ...change }, holidays, new Date(at))).toBe(reason));
});

test.each<[Partial<AwayMessage>, string | null]>([
  [{}, null],
  [{ text: ' \n' }, 'text'],
  [{ text: 'x'.repeat(641) }, 'text'],
  [{ timeZone: '+02:00' }, 'timeZone'],
  [{ everyHours: 0 }, 'everyHours'],
  [{ everyHours: 1.5 }, 'everyHours'],
  [{ everyHours: 721 }, 'everyHours'],
  [{ hours: [{ weekday: 'MONDAY', from: '9:00', until: '17:00' }] }, 'hours.0.from'],
  [{ hours: [{ weekday: 'MONDAY', from: '09:00', until: '24:00' }] }, 'hours.0.until'],
  [{ hours: [{ weekday: 'MONDAY', from: '17:00', until: '09:00' }] }, 'hours.0.until'],
  [
    { hours: Array.from({ length: 4 }, () => ({ weekday: 'MONDAY', from: '09:00', until: '10:00' })) },
    'hours.3.weekday',
  ],
])('what is wrong with %j', (change, path) =>
  expect(faultOfAwayMessage({ ...office, ...change })?.path.join('.') ?? null).toBe(path),
);
