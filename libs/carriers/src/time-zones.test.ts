import { timeZonesOf } from './time-zones';

test.each([
  ['+13125550141', ['America/Chicago']],
  ['+12025550101', ['America/New_York']],
  ['+4915112345678', ['Europe/Berlin']],
])('%s is in %s', async (number, zones) => {
  expect(await timeZonesOf(number)).toEqual(zones);
  expect(await timeZonesOf(number)).toEqual(zones);
});

test('a toll-free number has many time zones', async () => {
  expect((await timeZonesOf('+18005551234')).length).toBeGreaterThan(8);
});

test.each(['', '384387', 'MTN', '+999'])('%s has no time zone', async (number) =>
  expect(await timeZonesOf(number)).toEqual([]),
);
