import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { RoutingRule } from '../generated/graphql';

/** Why a record was chosen. */
export const reasonTexts: Readonly<Record<RoutingRule, MessageDescriptor>> = {
  MOVED_BY_HAND: msg`Someone moved this customer’s texts here.`,
  EXISTING_CONVERSATION: msg`There was already a conversation with this customer on this number.`,
  OWNED_BY_ADDRESSED_SELLER: msg`The record belongs to the salesperson whose number was texted.`,
  OWNED_WITHIN_ADDRESSED_TEAM: msg`The record belongs to the team whose number was texted.`,
  RECORD_TYPE: msg`Contacts come before accounts, opportunities, and leads.`,
  ACTIVE_RECORD: msg`This record is active; the others are not.`,
  MOST_RECENTLY_UPDATED: msg`This record was updated last.`,
  STABLE_ORDER: msg`The records tied on every rule. In that case it is always this one.`,
  ONLY_CANDIDATE: msg`This is the only record with this number.`,
  NEW_LEAD: msg`No record had this number, so a lead was created.`,
};

/** Why another record was not: follows its name. */
export const rejectionTexts: Readonly<Partial<Record<RoutingRule, MessageDescriptor>>> = {
  MOVED_BY_HAND: msg({ message: 'is not the record that texts were moved to', context: 'after the name of a record' }),
  EXISTING_CONVERSATION: msg({ message: 'had no conversation on this number', context: 'after the name of a record' }),
  OWNED_BY_ADDRESSED_SELLER: msg({ message: 'belongs to someone else', context: 'after the name of a record' }),
  OWNED_WITHIN_ADDRESSED_TEAM: msg({ message: 'belongs to another team', context: 'after the name of a record' }),
  RECORD_TYPE: msg({ message: 'has a type that comes later', context: 'after the name of a record' }),
  ACTIVE_RECORD: msg({ message: 'is not active', context: 'after the name of a record' }),
  MOST_RECENTLY_UPDATED: msg({ message: 'was updated earlier', context: 'after the name of a record' }),
  STABLE_ORDER: msg({ message: 'tied on every rule', context: 'after the name of a record' }),
};
