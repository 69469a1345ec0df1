import type { FindingDetails, Finding, FindingTable } from './checks';

/** What can be found about an account with any carrier. The carriers have tables of their own. */
export const accountFindings = {
  ACCOUNT_WITHOUT_NUMBERS: {
    severity: 'WARNING',
    meaning: 'None of your numbers uses this account, so nothing is sent over it.',
    fix: 'List the numbers of the account, connect those that you want, and add them here (upsertPhoneNumbers).',
  },
  CARRIER_HAS_NO_CHECK: {
    severity: 'OK',
    meaning: 'Accounts with this carrier cannot be checked.',
    fix: null,
  },
  CHECK_FAILED: {
    severity: 'ERROR',
    meaning: 'The check stopped because of a mistake in Patchbay, or of an answer that it does not understand.',
    fix: 'Check again. If it happens again, report it.',
  },
  CLOCK_DIFFERS: {
    severity: 'WARNING',
    meaning: 'The clock of this machine differs by more than 10 seconds from that of the carrier or of PostgreSQL.',
    fix: 'Let the machine keep time with NTP, for example with chrony or systemd-timesyncd.',
  },
  CLOCK_WRONG: {
    severity: 'ERROR',
    meaning:
      'The clock of this machine differs by more than a minute from that of the carrier or of PostgreSQL. Signatures and tokens have times, so they are refused.',
    fix: 'Let the machine keep time with NTP, for example with chrony or systemd-timesyncd.',
  },
  SIGNATURES_REFUSED: {
    severity: 'WARNING',
    meaning: 'Callbacks were refused in the last hour, because their signature was missing or wrong.',
    fix: "Compare the account's secret and PUBLIC_WEBHOOK_URL with what the carrier signs. If they are right, somebody is guessing, and nothing has to be done.",
  },
  TOO_MANY_FINDINGS: {
    severity: 'WARNING',
    meaning: 'There is more to say than a check can hold. The most important findings are listed.',
    fix: 'Fix these, then check again.',
  },
  WEBHOOK_CALLED: {
    severity: 'OK',
    meaning: 'The carrier has called a webhook of this account with a correct signature.',
    fix: null,
  },
  WEBHOOK_NOT_CALLED: {
    severity: 'WARNING',
    meaning: 'The carrier has not called a webhook of this account with a correct signature yet.',
    fix: 'Send a text to one of its numbers from a phone. If it does not arrive, compare the webhook URLs of the account with those at the carrier.',
  },
} as const satisfies FindingTable;

export const accountFinding = (
  code: keyof typeof accountFindings,
  { message, advice }: FindingDetails = {},
): Finding => {
  const { severity, meaning, fix } = accountFindings[code];
  return { severity, code, message: message ?? meaning, advice: advice ?? fix, phoneNumberId: null };
};
