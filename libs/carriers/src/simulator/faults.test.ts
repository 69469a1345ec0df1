import { noFaults, readFaults } from './faults';

test('an empty input sets no faults', () => {
  expect(readFaults({})).toEqual(noFaults);
  expect(noFaults).toMatchObject({
    duplicates: 0,
    reordering: 0,
    delayMs: 0,
    lostCallbacks: 0,
    failures: 0,
    lostAnswers: 0,
    rateLimits: 0,
    stopNumbers: [],
  });
});

test('an input replaces all earlier faults', () => {
  expect(
    readFaults({ duplicates: 0.5, delayMs: 20, failures: 1, failureCode: '30007', stopNumbers: ['+15550100123'] }),
  ).toEqual({
    ...noFaults,
    duplicates: 0.5,
    delayMs: 20,
    failures: 1,
    failureCode: '30007',
    stopNumbers: ['+15550100123'],
  });
});

describe('a wrong input is refused with the name of the field', () => {
  test.each<[unknown, string]>([
    [null, 'object'],
    [[], 'object'],
    ['duplicates', 'object'],
    [{ typo: 1 }, 'typo'],
    [{ constructor: 1 }, 'constructor'],
    [{ duplicates: 1.1 }, 'duplicates'],
    [{ reordering: -0.1 }, 'reordering'],
    [{ lostCallbacks: Number.NaN }, 'lostCallbacks'],
    [{ failures: '1' }, 'failures'],
    [{ lostAnswers: null }, 'lostAnswers'],
    [{ rateLimits: true }, 'rateLimits'],
    [{ delayMs: 60_001 }, 'delayMs'],
    [{ delayMs: -1 }, 'delayMs'],
    [{ failureCode: 30_003 }, 'failureCode'],
    [{ stopNumbers: '+15550100123' }, 'stopNumbers'],
    [{ stopNumbers: [15550100123] }, 'stopNumbers'],
  ])('%j', (input, name) => expect(readFaults(input)).toEqual(expect.stringContaining(name)));
});
