import fc from 'fast-check';
import { type ConsentMark, consentScopes } from './consent-entry';
import { isAbout, whatApplies } from './what-applies';

const entry = fc.record({
  id: fc.uuid(),
  scope: fc.constantFrom(...consentScopes),
  state: fc.constantFrom('OPTED_IN' as const, 'OPTED_OUT' as const),
  at: fc.integer({ min: 0, max: 8 }).map((ms) => new Date(ms)),
});
const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 12 });

const at = (ms: number, state: ConsentMark['state'], scope: ConsentMark['scope'] = 'PHONE_NUMBER'): ConsentMark => ({
  ...{ id: `${scope} ${state} ${ms}`, scope, state },
  at: new Date(ms),
});
const stateOf = (...given: ConsentMark[]) => whatApplies(given).state;

describe('what applies', () => {
  test('does not depend on the order in which entries arrive', () =>
    fc.assert(
      fc.property(
        entries.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, arrived]) => expect(whatApplies(arrived)).toEqual(whatApplies(given)),
      ),
    ));

  test('can be computed from what applies to parts of the ledger', () =>
    fc.assert(
      fc.property(entries, entries, (some, others) => {
        const parts = [some, others].flatMap((part) => whatApplies(part).decidedBy ?? []);
        expect(whatApplies(parts)).toEqual(whatApplies([...some, ...others]));
      }),
    ));

  test('is not changed by an older entry', () =>
    fc.assert(
      fc.property(entries, entry, (given, older) => {
        const before = whatApplies(given);
        fc.pre(before.decidedBy !== null && older.at < before.decidedBy.at);
        expect(whatApplies([...given, older])).toEqual(before);
      }),
    ));

  test('is what the latest entry says, of whatever scope', () =>
    fc.assert(
      fc.property(entries, entry, (given, { state, scope, id }) => {
        const last = { id, state, scope, at: new Date(9) };
        expect(whatApplies([...given, last])).toEqual({ state, decidedBy: last });
      }),
    ));

  test.each([
    ['nothing is known of a new customer', [], 'UNKNOWN'],
    ['a later entry of the same scope wins', [at(1, 'OPTED_OUT'), at(2, 'OPTED_IN')], 'OPTED_IN'],
    ['a wider scope wins over an older narrower one', [at(1, 'OPTED_IN'), at(2, 'OPTED_OUT', 'COMPANY')], 'OPTED_OUT'],
    ['START to one number is later than a STOP to all', [at(1, 'OPTED_OUT', 'COMPANY'), at(2, 'OPTED_IN')], 'OPTED_IN'],
    ['in doubt the customer opted out', [at(1, 'OPTED_IN', 'COMPANY'), at(1, 'OPTED_OUT')], 'OPTED_OUT'],
  ] as const)('%s', (_, given, expected) => expect(stateOf(...given)).toBe(expected));

  test('the widest of two entries of one moment decides', () => {
    const [narrow, wide] = [at(1, 'OPTED_OUT', 'TEAM'), at(1, 'OPTED_OUT', 'COMPANY')];
    for (const given of [
      [narrow, wide],
      [wide, narrow],
    ])
      expect(whatApplies(given).decidedBy).toBe(wide);
  });
});

describe('an entry is about', () => {
  const number = { phoneNumberId: 'sales', teamIds: ['west', 'east'] };
  test.each([
    ['all numbers', { scope: 'COMPANY', phoneNumberId: null, teamId: null }, true],
    ['its number', { scope: 'PHONE_NUMBER', phoneNumberId: 'sales', teamId: null }, true],
    ['no other number', { scope: 'PHONE_NUMBER', phoneNumberId: 'help', teamId: null }, false],
    ['the numbers of its team', { scope: 'TEAM', phoneNumberId: null, teamId: 'east' }, true],
    ['no number of another team', { scope: 'TEAM', phoneNumberId: null, teamId: 'north' }, false],
  ] as const)('%s', (_, entry, expected) => expect(isAbout(entry, number)).toBe(expected));
});
