import { type SetupAccount, type SetupFacts, setupSteps, stepCodes } from './setup-steps';

const nothing: SetupFacts = {
  hasAdministrator: false,
  hasSellers: false,
  hasUsableNumber: false,
  numbersWithoutPeople: [],
  wasCalled: false,
  hasTextIn: false,
  hasTextOut: false,
  areSettingsDecided: false,
};
const everything: SetupFacts = {
  hasAdministrator: true,
  hasSellers: true,
  hasUsableNumber: true,
  numbersWithoutPeople: [],
  wasCalled: true,
  hasTextIn: true,
  hasTextOut: true,
  areSettingsDecided: true,
};
const error = { severity: 'ERROR', code: 'BAD', message: 'Bad.', advice: 'Fix it.', phoneNumberId: null } as const;
const account = (change: Partial<SetupAccount> = {}): SetupAccount => ({
  id: 'a1',
  isPaused: false,
  check: { at: new Date(0), findings: [] },
  ...change,
});
const doneOf = (facts: SetupFacts, accounts: readonly SetupAccount[] = []) =>
  setupSteps(facts, accounts).flatMap(({ code, isDone }) => (isDone ? [code] : []));
const findingsOf = (code: string, facts: SetupFacts, accounts: readonly SetupAccount[] = []) =>
  setupSteps(facts, accounts)
    .find((step) => step.code === code)!
    .findings.map((finding) => finding.code);

test('an empty installation has every step ahead, each with what to do', () => {
  const steps = setupSteps(nothing, []);
  expect(steps.map(({ code }) => code)).toEqual([...stepCodes]);
  for (const { isDone, findings } of steps) expect([isDone, findings.length]).toEqual([false, 1]);
});

test('an installation that texts has nothing left to do', () => {
  expect(doneOf(everything)).toEqual([...stepCodes]);
  expect(setupSteps(everything, []).flatMap(({ findings }) => findings)).toEqual([]);
});

test('an account counts once it was checked without errors, and is not paused', () => {
  expect(doneOf(nothing, [account()])).toEqual(['CARRIER_ACCOUNT']);
  const open: readonly (readonly [SetupAccount, string])[] = [
    [account({ check: null }), 'SETUP_ACCOUNT_NOT_CHECKED'],
    [account({ isPaused: true }), 'SETUP_ACCOUNT_PAUSED'],
    [account({ check: { at: new Date(0), findings: [error] } }), 'BAD'],
  ];
  for (const [each, code] of open) {
    expect(doneOf(nothing, [each])).toEqual([]);
    expect(findingsOf('CARRIER_ACCOUNT', nothing, [each])).toEqual([code]);
  }
  const another = [account({ check: null }), account({ id: 'a2' })];
  expect(doneOf(nothing, another)).toEqual(['CARRIER_ACCOUNT']);
  expect(findingsOf('CARRIER_ACCOUNT', nothing, another)).toEqual([]);
});

test('a text that was sent proves the account, one that arrived proves the webhook', () => {
  expect(doneOf({ ...nothing, hasTextOut: true })).toEqual(['CARRIER_ACCOUNT', 'TEXT_OUT']);
  expect(doneOf({ ...nothing, hasTextIn: true })).toEqual(['WEBHOOK', 'TEXT_IN']);
});

test('numbers that nobody can use are named, also next to one that somebody can', () => {
  const facts = { ...nothing, numbersWithoutPeople: ['n1', 'n2'] };
  expect(findingsOf('PHONE_NUMBER', facts)).toEqual(['SETUP_NUMBER_WITHOUT_PEOPLE', 'SETUP_NUMBER_WITHOUT_PEOPLE']);
  expect(doneOf(facts)).toEqual([]);
  const usable = { ...facts, hasUsableNumber: true };
  expect(doneOf(usable)).toEqual(['PHONE_NUMBER']);
  expect(findingsOf('PHONE_NUMBER', usable)).toHaveLength(2);
});
