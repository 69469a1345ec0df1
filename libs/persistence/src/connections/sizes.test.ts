import { connectionsOf } from './sizes';

const gateway = { main: 30, searches: 3, webhooks: 2, sessions: 0 };
const worker = { main: 16, searches: 0, webhooks: 0, sessions: 2 };
const ingress = { main: 6, searches: 0, webhooks: 0, sessions: 0 };
const total = (of: typeof gateway) => of.main + of.searches + of.webhooks + of.sessions;
const ofEach = (options: Parameters<typeof connectionsOf>[1]) =>
  [gateway, worker, ingress].map((wanted) => total(connectionsOf(wanted, options)));

test('an app gets what it wants of a server with room, or behind a pooler', () => {
  for (const ofServer of [97, Infinity])
    for (const wanted of [gateway, worker, ingress])
      expect(connectionsOf(wanted, { isPart: false, ofServer })).toEqual(wanted);
});

test('one of each app fits into a small server, with some to spare', () => {
  expect(ofEach({ isPart: false, ofServer: 22 })).toEqual([11, 6, 2]);
  expect(ofEach({ isPart: true, given: 25, ofServer: 97 })).toEqual([14, 7, 2]);
});

test('each purpose keeps one, however few there are', () => {
  expect(connectionsOf(gateway, { isPart: false, ofServer: 5 })).toEqual({
    main: 1,
    searches: 1,
    webhooks: 1,
    sessions: 0,
  });
  expect(connectionsOf(worker, { isPart: false, ofServer: 5 })).toEqual({
    main: 1,
    searches: 0,
    webhooks: 0,
    sessions: 2,
  });
});

test('an app gets as many as it is given', () => {
  for (const given of [3, 4, 8, 20, 35, 70])
    for (const wanted of [gateway, worker, ingress])
      expect(total(connectionsOf(wanted, { isPart: false, given, ofServer: 22 }))).toBe(given);
});

test('too few are refused', () => {
  expect(() => connectionsOf(gateway, { isPart: false, given: 2, ofServer: 97 })).toThrow(
    'DATABASE_CONNECTIONS must be at least 3 for this program.',
  );
});
