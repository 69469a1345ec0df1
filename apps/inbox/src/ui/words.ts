import type { MessageStatus, RecordType, RoutingRule } from '../generated/graphql';

export const recordTypeNames: readonly (readonly [RecordType, string])[] = [
  ['CONTACT', 'Contacts'],
  ['ACCOUNT', 'Accounts'],
  ['OPPORTUNITY', 'Opportunities'],
  ['LEAD', 'Leads'],
];

export const recordTypeName: Readonly<Record<RecordType, string>> = {
  CONTACT: 'Contact',
  ACCOUNT: 'Account',
  OPPORTUNITY: 'Opportunity',
  LEAD: 'Lead',
};

export const statusWords: Readonly<Record<MessageStatus, string>> = {
  RECEIVED: 'Received',
  SCHEDULED: 'Scheduled',
  QUEUED: 'Waiting to be sent',
  SENDING: 'Being sent',
  SENT: 'Sent',
  DELIVERED: 'Delivered',
  UNDELIVERED: 'Not delivered',
  FAILED: 'Failed',
  CANCELED: 'Taken back',
};

/** Why a record was chosen before another. */
export const ruleWords: Readonly<Record<RoutingRule, string>> = {
  MOVED_BY_HAND: 'Somebody moved this customer’s texts here by hand.',
  EXISTING_CONVERSATION: 'There was a conversation with this customer on this number already.',
  OWNED_BY_ADDRESSED_SELLER: 'The record belongs to the seller whose number was texted to.',
  OWNED_WITHIN_ADDRESSED_TEAM: 'The record belongs to the team whose number was texted to.',
  RECORD_TYPE: 'By its type: contacts come before accounts, opportunities and leads.',
  ACTIVE_RECORD: 'It is active; the others are not.',
  MOST_RECENTLY_UPDATED: 'It was changed last.',
  STABLE_ORDER: 'All else was equal: it is always this one.',
  ONLY_CANDIDATE: 'It is the only record with this number.',
  NEW_LEAD: 'No record had this number: a lead was made.',
};

export const lostWords: Readonly<Record<RoutingRule, string>> = {
  MOVED_BY_HAND: 'was not the one that texts were moved to',
  EXISTING_CONVERSATION: 'had no conversation on this number',
  OWNED_BY_ADDRESSED_SELLER: 'belongs to somebody else',
  OWNED_WITHIN_ADDRESSED_TEAM: 'belongs to another team',
  RECORD_TYPE: 'is of a type that comes later',
  ACTIVE_RECORD: 'is not active',
  MOST_RECENTLY_UPDATED: 'was changed earlier',
  STABLE_ORDER: 'was level in everything',
  ONLY_CANDIDATE: '',
  NEW_LEAD: '',
};
