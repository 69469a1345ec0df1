import type { RoutingRule } from '../generated/graphql';

/** Why a record was chosen. */
export const reasonTexts: Readonly<Record<RoutingRule, string>> = {
  MOVED_BY_HAND: 'Someone moved this customer’s texts here.',
  EXISTING_CONVERSATION: 'There was already a conversation with this customer on this number.',
  OWNED_BY_ADDRESSED_SELLER: 'The record belongs to the salesperson whose number was texted.',
  OWNED_WITHIN_ADDRESSED_TEAM: 'The record belongs to the team whose number was texted.',
  RECORD_TYPE: 'Contacts come before accounts, opportunities, and leads.',
  ACTIVE_RECORD: 'This record is active; the others are not.',
  MOST_RECENTLY_UPDATED: 'This record was updated last.',
  STABLE_ORDER: 'The records tied on every rule. In that case it is always this one.',
  ONLY_CANDIDATE: 'This is the only record with this number.',
  NEW_LEAD: 'No record had this number, so a lead was created.',
};

/** Why another record was not: follows its name. */
export const rejectionTexts: Readonly<Record<RoutingRule, string>> = {
  MOVED_BY_HAND: 'is not the record that texts were moved to',
  EXISTING_CONVERSATION: 'had no conversation on this number',
  OWNED_BY_ADDRESSED_SELLER: 'belongs to someone else',
  OWNED_WITHIN_ADDRESSED_TEAM: 'belongs to another team',
  RECORD_TYPE: 'has a type that comes later',
  ACTIVE_RECORD: 'is not active',
  MOST_RECENTLY_UPDATED: 'was updated earlier',
  STABLE_ORDER: 'tied on every rule',
  ONLY_CANDIDATE: '',
  NEW_LEAD: '',
};
