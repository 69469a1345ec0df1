import type { Carrier } from '../carrier';
import { type AccountFacts, checkAccount, findingsOfClock } from './check-account';
import { isOk, maxFindings, type Severity } from './checks';

const at = new Date('2026-06-01T10:00:00Z');
const facts = (changes: Partial<AccountFacts> = {}): AccountFacts => ({
  numbersOf: () => Promise.resolve([{ id: 'n1', number: '+13125550100' }]),
  lastCallsOf: () => Promise.resolve([at]),
  refusedSince: () => Promise.resolve(0),
  ...changes,
});
const carrier = (check?: Carrier['check']) => ({ name: 'x', check }) as Carrier;
const finding = (severity: Severity, code: string, number: string | null = null) => ({
  ...{ severity, code, number, message: 'It is so.', advice: null },
});
const codes = async (of: Carrier, known = facts()) =>
  (await checkAccount(of, known, at, AbortSignal.timeout(1_000))).map(({ code }) => code);

describe('a check of an account', () => {
  test('says which of our numbers a finding is about, and begins with the worst', async () => {
    const check = () =>
      Promise.resolve({
        clockAheadMs: null,
        findings: [
          finding('OK', 'FINE'),
          finding('WARNING', 'ODD', '+13125550199'),
          finding('ERROR', 'BAD', '+13125550100'),
        ],
      });
    const found = await checkAccount(carrier(check), facts(), at, AbortSignal.timeout(1_000));
    expect(found.map(({ code, phoneNumberId }) => [code, phoneNumberId])).toEqual([
      ['BAD', 'n1'],
      ['ODD', null],
      ['FINE', null],
      ['WEBHOOK_CALLED', null],
    ]);
    expect(isOk({ findings: found })).toBe(false);
  });

  test('asks about our numbers, and says whether the carrier has called', async () => {
    const check = jest.fn(() => Promise.resolve({ findings: [], clockAheadMs: null }));
    expect(await codes(carrier(check), facts({ lastCallsOf: () => Promise.resolve([]) }))).toEqual([
      'WEBHOOK_NOT_CALLED',
    ]);
    expect(check).toHaveBeenCalledWith({ numbers: ['+13125550100'], wasCalled: false }, expect.anything());
  });

  test('finds accounts without numbers, and callbacks with wrong signatures within the last hour', async () => {
    const refusedSince = jest.fn(() => Promise.resolve(3));
    const found = await codes(carrier(), facts({ numbersOf: () => Promise.resolve([]), refusedSince }));
    expect(found).toEqual(['ACCOUNT_WITHOUT_NUMBERS', 'SIGNATURES_REFUSED', 'CARRIER_HAS_NO_CHECK', 'WEBHOOK_CALLED']);
    expect(refusedSince).toHaveBeenCalledWith('x', new Date('2026-06-01T09:00:00Z'));
  });

  test('that breaks is a finding, without what was thrown', async () => {
    const check = () => Promise.reject(new Error('https://user:secret@carrier.example'));
    const found = await checkAccount(carrier(check), facts(), at, AbortSignal.timeout(1_000));
    expect(found[0]).toMatchObject({ code: 'CHECK_FAILED', severity: 'ERROR' });
    expect(JSON.stringify(found)).not.toContain('secret');
  });

  test('keeps the most important findings, and says that there are more', async () => {
    const many = [
      ...Array.from({ length: 600 }, () => finding('OK', 'FINE')),
      ...Array.from({ length: 3 }, () => finding('ERROR', 'BAD')),
    ];
    const found = await codes(carrier(() => Promise.resolve({ findings: many, clockAheadMs: null })));
    expect(found).toHaveLength(maxFindings);
    expect(found.slice(0, 5)).toEqual(['BAD', 'BAD', 'BAD', 'TOO_MANY_FINDINGS', 'FINE']);
  });

  test.each([
    [null, []],
    [9_000, []],
    [-30_000, ['CLOCK_DIFFERS']],
    [61_000, ['CLOCK_WRONG']],
    [-3_600_000, ['CLOCK_WRONG']],
  ])('of a clock that is %s ms off finds %j', (aheadMs, expected) => {
    expect(findingsOfClock(aheadMs).map(({ code }) => code)).toEqual(expected);
  });

  test('says on which side the clock is', () => {
    expect(findingsOfClock(30_000)[0]?.message).toBe("The clock of this machine is 30 seconds behind the carrier's.");
    expect(findingsOfClock(-30_000, "PostgreSQL's")[0]?.message).toContain("ahead of PostgreSQL's");
  });
});
