import type { FindingTable } from '@patchbay/messaging';
import { findingsOf } from '../account-check';

/** What can be found about an account with a generic carrier. */
export const genericFindings = {
  GENERIC_NOTHING_TO_CHECK: {
    severity: 'OK',
    meaning:
      'A generic carrier has no API that could be asked, so nothing was checked with it. A text in each direction shows whether it works.',
    fix: null,
  },
  GENERIC_SEND_URL_MISSING: {
    severity: 'WARNING',
    meaning:
      'The account has no URL that texts are posted to, so it only receives. Texts from its numbers are refused.',
    fix: 'Set sendUrl of the account (GENERIC_SEND_URL in the environment).',
  },
} as const satisfies FindingTable;

export const genericFinding = findingsOf(genericFindings);
