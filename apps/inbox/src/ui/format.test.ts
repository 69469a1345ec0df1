import { briefTimeOf, dayOf, initialsOf, isSameDay, nearTimeOf, readableNumber } from './format';

const now = new Date(2026, 10, 23, 15, 0);
const ago = (days: number, hours = 0) => new Date(now.getTime() - days * 86_400_000 - hours * 3_600_000).toISOString();

test('a list shows the time of today, the weekday of this week, and the date of anything earlier', () => {
  expect(briefTimeOf(ago(0, 2), now)).toMatch(/\d/);
  expect(briefTimeOf(ago(0, 2), now)).not.toBe(briefTimeOf(ago(0, 3), now));
  expect(briefTimeOf(ago(2), now)).toMatch(/^\p{L}/u);
  expect(briefTimeOf(ago(300), now)).toMatch(/\d/);
  expect(briefTimeOf(ago(800), now)).toContain('2024');
});

test('a scheduled time has a weekday within a week, and a date if it is later or past', () => {
  expect(nearTimeOf(ago(0, -2), now)).toBe(briefTimeOf(ago(0, -2), now));
  expect(nearTimeOf(ago(-2), now)).toMatch(/^\p{L}+.*\d/u);
  expect(nearTimeOf(ago(-30), now)).toContain('2026');
  expect(nearTimeOf(ago(2), now)).toContain('2026');
});

test('today and yesterday are named, other days have their date', () => {
  expect([dayOf(ago(0), now), dayOf(ago(1), now)]).toEqual(['Today', 'Yesterday']);
  expect(dayOf(ago(800), now)).toContain('2024');
  expect(isSameDay(ago(0), ago(0, 14))).toBe(true);
  expect(isSameDay(ago(0), ago(0, 16))).toBe(false);
});

test.each([
  ['+13125550141', '(312) 555-0141'],
  ['+4915112345678', '+4915112345678'],
  ['384387', '384387'],
])('%s reads %s', (number, readable) => expect(readableNumber(number)).toBe(readable));

test.each([
  ['Maya Lindqvist', 'ML'],
  ['+1312', '13'],
  ['Ö', 'Ö'],
  ['Harbor Coffee Roasters', 'HR'],
  ['', ''],
])('%s has the initials %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
