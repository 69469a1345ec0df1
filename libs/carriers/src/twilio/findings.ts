import type { FindingTable } from '@patchbay/messaging';
import { findingsOf } from '../account-check';

/** What can be found about an account with Twilio. */
export const twilioFindings = {
  TWILIO_CREDENTIALS_OK: {
    severity: 'OK',
    meaning: 'Twilio accepts the credentials, and the account is active.',
    fix: null,
  },
  TWILIO_CREDENTIALS_REFUSED: {
    severity: 'ERROR',
    meaning: 'Twilio does not accept the account SID and the auth token (20003).',
    fix: 'Copy both from the first page of the Twilio console. The token must be the primary one, not an API key: callbacks are signed with it.',
  },
  TWILIO_ACCOUNT_NOT_ACTIVE: {
    severity: 'ERROR',
    meaning: 'Twilio has suspended or closed the account, so it neither sends nor receives.',
    fix: 'Sign in to the Twilio console: it says why. Often a payment failed.',
  },
  TWILIO_TRIAL_ACCOUNT: {
    severity: 'WARNING',
    meaning:
      'This is a trial account: it only texts numbers that are verified in the Twilio console, and adds a sentence to each text.',
    fix: 'Upgrade the account in the Twilio console before customers get texts.',
  },
  TWILIO_UNREACHABLE: {
    severity: 'ERROR',
    meaning: "Twilio's API cannot be reached.",
    fix: 'Let the gateway and the workers reach api.twilio.com and messaging.twilio.com on port 443, and check TWILIO_API_URL if it is set. If Twilio has an outage, see status.twilio.com.',
  },
  TWILIO_ANSWER_UNUSABLE: {
    severity: 'ERROR',
    meaning: "What answers at TWILIO_API_URL is not Twilio's API.",
    fix: 'Unset TWILIO_API_URL, or correct it. If a proxy is in between, let calls to Twilio pass.',
  },
  TWILIO_BUSY: {
    severity: 'WARNING',
    meaning: 'Twilio answers no more questions of this account at the moment (20429), so the check is not complete.',
    fix: 'Check again in a few minutes.',
  },
  TWILIO_NUMBER_CONNECTED: {
    severity: 'OK',
    meaning: 'Twilio sends texts to the number here.',
    fix: null,
  },
  TWILIO_NUMBER_NOT_IN_ACCOUNT: {
    severity: 'ERROR',
    meaning: "The number is not in Twilio's account, so texts from it are refused (21606, 21659).",
    fix: 'Give the number the account that has it (upsertPhoneNumbers, carrierAccountId), buy or port it, or retire it here.',
  },
  TWILIO_NUMBER_CANNOT_SMS: {
    severity: 'ERROR',
    meaning: 'The number cannot text: it has no SMS capability at Twilio.',
    fix: 'Use another number: capabilities cannot be changed.',
  },
  TWILIO_NUMBER_CANNOT_MMS: {
    severity: 'WARNING',
    meaning: 'The number cannot send pictures: it has no MMS capability at Twilio.',
    fix: 'If your people send pictures, use another number: capabilities cannot be changed.',
  },
  TWILIO_WEBHOOK_NOT_SET: {
    severity: 'ERROR',
    meaning: 'Twilio does not call us for texts to the number, so they are lost.',
    fix: 'Connect the number (connectCarrierNumbers), or set its webhook for incoming messages in the Twilio console.',
  },
  TWILIO_WEBHOOK_ELSEWHERE: {
    severity: 'ERROR',
    meaning: 'Twilio sends texts to the number to another program.',
    fix: 'If texts should come here, connect the number (connectCarrierNumbers), or set its webhook in the Twilio console.',
  },
  TWILIO_WEBHOOK_METHOD: {
    severity: 'ERROR',
    meaning: 'Twilio calls our webhook with GET, which is refused.',
    fix: 'Connect the number (connectCarrierNumbers), or choose HTTP POST in the Twilio console.',
  },
  TWILIO_SERVICE_ELSEWHERE: {
    severity: 'ERROR',
    meaning:
      'The number is in a Messaging Service, which decides what happens to its texts, and does not send them here.',
    fix: 'In the Twilio console, open Messaging, Services, the service, Integration: choose "Defer to sender\'s webhook", or "Send a webhook" with our URL.',
  },
  TWILIO_SERVICES_UNREAD: {
    severity: 'WARNING',
    meaning:
      'The Messaging Services of the account could not be read, so it is not known whether one of them has these numbers, nor whether they are registered.',
    fix: 'Check again. If it happens again, look at Messaging, Services in the Twilio console.',
  },
  TWILIO_NUMBER_NOT_REGISTERED: {
    severity: 'WARNING',
    meaning:
      'The number is a US long code that is in no Messaging Service with a registered A2P 10DLC campaign. US networks block texts from it (30034).',
    fix: 'Register a brand and a campaign in the Twilio console (Messaging, Regulatory Compliance), and add the number to its Messaging Service. Approval takes days.',
  },
  TWILIO_TOLLFREE_NOT_VERIFIED: {
    severity: 'WARNING',
    meaning: 'The number is a toll-free number that is not verified. Texts from it are blocked (30032).',
    fix: 'Submit the verification in the Twilio console: Phone Numbers, the number, Regulatory Information. Approval takes days.',
  },
  TWILIO_NUMBERS_NOT_ALL_READ: {
    severity: 'WARNING',
    meaning:
      'The account has more numbers than are read, so nothing is known about those that are not among the first 5,000.',
    fix: 'Move numbers that are not used here to a subaccount.',
  },
} as const satisfies FindingTable;

export const twilioFinding = findingsOf(twilioFindings);
