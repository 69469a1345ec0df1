import type { FindingTable } from '@patchbay/messaging';
import { findingsOf } from '../account-check';

/** What can be found about an account with Vonage. */
export const vonageFindings = {
  VONAGE_CREDENTIALS_OK: {
    severity: 'OK',
    meaning: 'Vonage accepts the API key and the API secret.',
    fix: null,
  },
  VONAGE_CREDENTIALS_REFUSED: {
    severity: 'ERROR',
    meaning: 'Vonage does not accept the API key and the API secret (status 401).',
    fix: 'Copy both from the first page of the Vonage dashboard. The signature secret is another one, in its API settings.',
  },
  VONAGE_UNREACHABLE: {
    severity: 'ERROR',
    meaning: "Vonage's API cannot be reached.",
    fix: 'Let the gateway and the workers reach rest.nexmo.com and api.nexmo.com on port 443, and check VONAGE_API_URL if it is set.',
  },
  VONAGE_ANSWER_UNUSABLE: {
    severity: 'ERROR',
    meaning: "What answers at VONAGE_API_URL is not Vonage's API.",
    fix: 'Unset VONAGE_API_URL, or correct it. If a proxy is in between, let calls to Vonage pass.',
  },
  VONAGE_BUSY: {
    severity: 'WARNING',
    meaning: 'Vonage answers no more questions of this account at the moment, so the check is not complete.',
    fix: 'Check again in a few minutes.',
  },
  VONAGE_BALANCE_LOW: {
    severity: 'WARNING',
    meaning:
      'The balance of the account is below 5 euros and does not reload by itself. Without credit, texts are refused (9).',
    fix: 'Add credit in the Vonage dashboard, or turn on auto reload.',
  },
  VONAGE_NUMBER_CONNECTED: {
    severity: 'OK',
    meaning: 'Vonage sends texts to the number here.',
    fix: null,
  },
  VONAGE_NUMBER_NOT_IN_ACCOUNT: {
    severity: 'ERROR',
    meaning: "The number is not in Vonage's account, so texts from it are refused (15), or replaced by another sender.",
    fix: 'Give the number the account that has it (upsertPhoneNumbers, carrierAccountId), buy it, or retire it here.',
  },
  VONAGE_NUMBER_CANNOT_SMS: {
    severity: 'ERROR',
    meaning: 'The number cannot text: it has no SMS feature at Vonage.',
    fix: 'Use another number: features cannot be changed.',
  },
  VONAGE_NUMBER_CANNOT_MMS: {
    severity: 'WARNING',
    meaning: 'The number cannot send pictures: it has no MMS feature at Vonage.',
    fix: 'If your people send pictures, use another number. In the US, long codes, toll-free numbers and short codes can have it.',
  },
  VONAGE_WEBHOOK_NOT_ON_NUMBER: {
    severity: 'WARNING',
    meaning:
      "The number has no webhook of its own, so the account's default counts. Vonage's API does not show that one.",
    fix: 'Connect the number (connectCarrierNumbers), or compare "Inbound SMS webhooks" in the API settings of the Vonage dashboard with our URL.',
  },
  VONAGE_WEBHOOK_ELSEWHERE: {
    severity: 'ERROR',
    meaning: 'Vonage sends texts to the number to another program.',
    fix: 'If texts should come here, connect the number (connectCarrierNumbers), or set its inbound webhook URL in the Vonage dashboard.',
  },
  VONAGE_APPLICATION_ELSEWHERE: {
    severity: 'WARNING',
    meaning:
      'The number is linked to a Vonage application for messages whose inbound URL is not ours. It gets the texts if the account uses the Messages API for SMS.',
    fix: 'In the Vonage dashboard, set the inbound URL of the application to ours, unlink the number, or choose the SMS API in the API settings.',
  },
  VONAGE_REGISTRATION_UNKNOWN: {
    severity: 'WARNING',
    meaning:
      "US networks only take texts from long codes with a registered 10DLC campaign, and from verified toll-free numbers. Vonage's API for numbers does not tell whether these are.",
    fix: 'Look at Brands and campaigns, and at Toll-free verification, in the Vonage dashboard.',
  },
  VONAGE_NUMBERS_NOT_ALL_READ: {
    severity: 'WARNING',
    meaning:
      'The account has more numbers than are read, so nothing is known about those that are not among the first 5,000.',
    fix: 'Move numbers that are not used here to a subaccount.',
  },
} as const satisfies FindingTable;

export const vonageFinding = findingsOf(vonageFindings);
