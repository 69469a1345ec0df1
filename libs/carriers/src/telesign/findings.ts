import type { FindingTable } from '@patchbay/messaging';
import { findingsOf } from '../account-check';

/** What can be found about an account with TeleSign. */
export const telesignFindings = {
  TELESIGN_CREDENTIALS_OK: {
    severity: 'OK',
    meaning: 'TeleSign accepts the customer ID and the API key.',
    fix: null,
  },
  TELESIGN_CREDENTIALS_REFUSED: {
    severity: 'ERROR',
    meaning: 'TeleSign does not accept the customer ID and the API key (status 401).',
    fix: 'Copy both from the settings of the TeleSign portal. If they are right, look at the clock of this machine: signatures have a time.',
  },
  TELESIGN_ACCESS_REFUSED: {
    severity: 'ERROR',
    meaning: 'TeleSign does not let this account use its messaging API from here (status 403).',
    fix: 'Ask TeleSign whether Messaging is part of the account, and whether the address of this machine is on its list of allowed addresses.',
  },
  TELESIGN_UNREACHABLE: {
    severity: 'ERROR',
    meaning: "TeleSign's API cannot be reached.",
    fix: 'Let the gateway and the workers reach rest-ww.telesign.com on port 443, and check TELESIGN_API_URL if it is set.',
  },
  TELESIGN_ANSWER_UNUSABLE: {
    severity: 'ERROR',
    meaning: "What answers at TELESIGN_API_URL is not TeleSign's API.",
    fix: 'Unset TELESIGN_API_URL, or correct it. If a proxy is in between, let calls to TeleSign pass.',
  },
  TELESIGN_BUSY: {
    severity: 'WARNING',
    meaning: 'TeleSign answers no more questions of this account at the moment, so the check is not complete.',
    fix: 'Check again in a few minutes.',
  },
  TELESIGN_NUMBERS_BY_HAND: {
    severity: 'WARNING',
    meaning:
      'TeleSign has no public API that lists the numbers of an account, so it is not known whether it has these, what they can do, and whether they are registered.',
    fix: 'Compare them with the sender IDs that TeleSign gave you, and ask TeleSign whether US numbers have a 10DLC campaign.',
  },
  TELESIGN_CALLBACK_BY_HAND: {
    severity: 'WARNING',
    meaning: 'TeleSign has no public API that shows where it sends texts of customers. It has not called us yet.',
    fix: 'Ask TeleSign to set the callback URL for inbound texts to the one in webhookUrls, or set it in the TeleSign portal if your account shows it. Delivery reports need nothing: each text names its URL.',
  },
} as const satisfies FindingTable;

export const telesignFinding = findingsOf(telesignFindings);
