import type { Finding, FindingTable } from '../carrier-accounts';

/** What keeps a step of the set-up open. */
export const setupFindings = {
  SETUP_ACCOUNT_NOT_CHECKED: {
    severity: 'WARNING',
    meaning: 'The account was not checked yet.',
    fix: 'Check it: the carrier says whether credentials, numbers and webhooks are right.',
  },
  SETUP_ACCOUNT_PAUSED: {
    severity: 'WARNING',
    meaning: 'The account is paused, so what is to be sent over it waits.',
    fix: 'Let it continue.',
  },
  SETUP_NO_ADMINISTRATOR: {
    severity: 'WARNING',
    meaning: 'Nobody is an administrator.',
    fix: 'Open the link that the gateway logs when it starts, or make one: npm run sign-in-link.',
  },
  SETUP_NO_CARRIER_ACCOUNT: {
    severity: 'WARNING',
    meaning: 'There is no account with a carrier.',
    fix: 'Add the account that you have with a carrier.',
  },
  SETUP_NO_NUMBER: {
    severity: 'WARNING',
    meaning: 'The company has no number yet.',
    fix: 'Add a number that you have at the carrier, and give it to a person or a team.',
  },
  SETUP_NO_SELLERS: {
    severity: 'WARNING',
    meaning: 'There are only administrators and viewers.',
    fix: 'Add the people who text, as salespeople or sales managers.',
  },
  SETUP_NO_TEXT_IN: {
    severity: 'WARNING',
    meaning: 'No text has arrived yet.',
    fix: 'Text one of your numbers from a phone.',
  },
  SETUP_NO_TEXT_OUT: {
    severity: 'WARNING',
    meaning: 'No text has been sent yet.',
    fix: 'Answer the text that arrived, or write to your phone.',
  },
  SETUP_NUMBER_WITHOUT_PEOPLE: {
    severity: 'WARNING',
    meaning: 'Nobody who may text owns this number.',
    fix: 'Give it to somebody else, or add people who may text to its team.',
  },
  SETUP_SETTINGS_AS_INSTALLED: {
    severity: 'WARNING',
    meaning: 'Nobody has decided for the company yet how far STOP counts and when nothing is sent.',
    fix: 'Look at the company settings, and save them.',
  },
  SETUP_WEBHOOK_NOT_CALLED: {
    severity: 'WARNING',
    meaning: 'No carrier has called a webhook with a correct signature yet.',
    fix: "Connect your numbers, or enter the account's webhook addresses at the carrier.",
  },
} as const satisfies FindingTable;

export function setupFinding(code: keyof typeof setupFindings, phoneNumberId: string | null = null): Finding {
  const { severity, meaning, fix } = setupFindings[code];
  return { severity, code, message: meaning, advice: fix, phoneNumberId };
}
