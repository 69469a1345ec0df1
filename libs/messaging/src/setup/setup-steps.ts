import { type CarrierCheck, type Finding, isOk, maxFindings } from '../carrier-accounts';
import { setupFinding } from './setup-findings';

/** What there is of all that is needed. */
export interface SetupFacts {
  /** Somebody who is active is an administrator. */
  readonly hasAdministrator: boolean;
  /** Somebody who is active may text, and is no administrator. */
  readonly hasSellers: boolean;
  /** A number in use belongs to somebody who may text. */
  readonly hasUsableNumber: boolean;
  /** Numbers in use that nobody who may text owns, some of them. */
  readonly numbersWithoutPeople: readonly string[];
  /** A carrier called a webhook with a correct signature. */
  readonly wasCalled: boolean;
  readonly hasTextIn: boolean;
  readonly hasTextOut: boolean;
  /** An administrator saved the company settings. */
  readonly areSettingsDecided: boolean;
}

export interface SetupAccount {
  readonly id: string;
  readonly isPaused: boolean;
  /** Null before the first check. */
  readonly check: CarrierCheck | null;
}

export const stepCodes = [
  'ADMINISTRATOR',
  'PEOPLE',
  'CARRIER_ACCOUNT',
  'PHONE_NUMBER',
  'WEBHOOK',
  'TEXT_IN',
  'TEXT_OUT',
  'COMPANY_SETTINGS',
] as const;

/** What keeps a step open; `accountId` if it is about an account. */
export type SetupFinding = Finding & { readonly accountId: string | null };

export interface SetupStep {
  readonly code: (typeof stepCodes)[number];
  readonly title: string;
  readonly isDone: boolean;
  readonly findings: readonly SetupFinding[];
}

/** The steps in their order. What keeps one open is in its findings; one that is done can have some, too. */
export function setupSteps(facts: SetupFacts, accounts: readonly SetupAccount[]): SetupStep[] {
  const { hasSellers, hasUsableNumber, numbersWithoutPeople, wasCalled, hasTextIn, hasTextOut } = facts;
  const unless = (isDone: boolean, code: Parameters<typeof setupFinding>[0]) => (isDone ? [] : [setupFinding(code)]);
  const withoutPeople = numbersWithoutPeople.map((id) => setupFinding('SETUP_NUMBER_WITHOUT_PEOPLE', id));
  const hasNumber = hasUsableNumber || withoutPeople.length > 0;
  const isCalled = wasCalled || hasTextIn;
  return [
    step(
      'ADMINISTRATOR',
      'Sign in as the first administrator',
      facts.hasAdministrator,
      unless(facts.hasAdministrator, 'SETUP_NO_ADMINISTRATOR'),
    ),
    step('PEOPLE', 'Add the people who text', hasSellers, unless(hasSellers, 'SETUP_NO_SELLERS')),
    accountStep(accounts, hasTextOut),
    step('PHONE_NUMBER', 'Add a number and give it to somebody', hasUsableNumber, [
      ...unless(hasNumber, 'SETUP_NO_NUMBER'),
      ...withoutPeople,
    ]),
    step('WEBHOOK', 'Let the carrier call your webhook', isCalled, unless(isCalled, 'SETUP_WEBHOOK_NOT_CALLED')),
    step('TEXT_IN', 'Receive a text', hasTextIn, unless(hasTextIn, 'SETUP_NO_TEXT_IN')),
    step('TEXT_OUT', 'Send a text', hasTextOut, unless(hasTextOut, 'SETUP_NO_TEXT_OUT')),
    step(
      'COMPANY_SETTINGS',
      'Decide how far STOP counts and when nothing is sent',
      facts.areSettingsDecided,
      unless(facts.areSettingsDecided, 'SETUP_SETTINGS_AS_INSTALLED'),
    ),
  ];
}

/** A text that was sent proves more than a check. */
function accountStep(accounts: readonly SetupAccount[], hasTextOut: boolean): SetupStep {
  const isGood = ({ isPaused, check }: SetupAccount) => !isPaused && check !== null && isOk(check);
  const isDone = hasTextOut || accounts.some(isGood);
  const findings = accounts.flatMap((account): SetupFinding[] =>
    findingsOf(account, isDone).map((finding) => ({ ...finding, accountId: account.id })),
  );
  const none = accounts.length === 0 && !isDone ? [setupFinding('SETUP_NO_CARRIER_ACCOUNT')] : [];
  return step('CARRIER_ACCOUNT', 'Add your account with a carrier', isDone, [...none, ...findings]);
}

function findingsOf({ isPaused, check }: SetupAccount, isDone: boolean): Finding[] {
  return [
    ...(isPaused ? [setupFinding('SETUP_ACCOUNT_PAUSED')] : []),
    // A text that was sent is a better answer than the carrier's.
    ...(check === null
      ? isDone
        ? []
        : [setupFinding('SETUP_ACCOUNT_NOT_CHECKED')]
      : check.findings.filter(({ severity }) => severity === 'ERROR')),
  ];
}

const step = (
  code: SetupStep['code'],
  title: string,
  isDone: boolean,
  findings: readonly (Finding & { readonly accountId?: string | null })[],
): SetupStep => ({
  ...{ code, title, isDone },
  findings: findings.slice(0, maxFindings).map((finding) => ({ accountId: null, ...finding })),
});
