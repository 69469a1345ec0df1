import { endOf } from './snooze-times';

// A Wednesday, a Sunday and a Monday, in whatever time zone the test runs.
const [wednesday, sunday, monday] = [new Date(2026, 2, 4, 16, 30), new Date(2026, 2, 8, 8), new Date(2026, 2, 9, 10)];

test('a snooze of some hours ends to the minute', () => {
  expect(endOf('later', wednesday)).toEqual(new Date(2026, 2, 4, 19, 30));
});

test('tomorrow is the next morning', () => {
  expect(endOf('tomorrow', wednesday)).toEqual(new Date(2026, 2, 5, 9));
});

test.each([
  [wednesday, new Date(2026, 2, 9, 9)],
  [sunday, new Date(2026, 2, 9, 9)],
  [monday, new Date(2026, 2, 16, 9)],
])('next Monday after %s is %s', (now, expected) => {
  expect(endOf('next-week', now)).toEqual(expected);
});
