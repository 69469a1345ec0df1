import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Field, RecordType } from '@patchbay/importing';
import { customPrefix } from './choices';

/** What columns can be, in the order of the list. Accounts by their names are for the command line. */
export const fieldNames: Readonly<Record<Exclude<Field, 'accountName' | 'updatedAt'>, MessageDescriptor>> = {
  externalId: msg`ID of the record`,
  type: msg`Type of the record`,
  name: msg`Name`,
  firstName: msg`First name`,
  lastName: msg`Last name`,
  company: msg`Company (name, if there is no other)`,
  email: msg`Email (name or ID, if there is no other)`,
  mobile: msg`Mobile number`,
  business: msg`Business number`,
  home: msg`Private number`,
  other: msg`Other number`,
  owner: msg`Owner`,
  ownerTeam: msg`Owner (team)`,
  timeZone: msg`Time zone`,
  active: msg`Active: yes or no`,
  inactive: msg`Deleted or closed: yes or no`,
  account: msg`ID of the account`,
  contact: msg`ID of the contact`,
  sourceUpdatedAt: msg`Last change`,
  optedOut: msg`Opted out: yes or no`,
  optedIn: msg`Opted in: yes or no`,
  mayText: msg`May be texted: yes or no`,
  consent: msg`Status of the consent`,
  optedOutAt: msg`Opted out on`,
  optedInAt: msg`Opted in on`,
  consentAt: msg`Date of the consent`,
  consentSource: msg`How the customer said so`,
  consentScope: msg`Number or team of the consent`,
};

const labeled = msg`Number, with its kind in another column`;

export function fieldName(value: string): string {
  if (value.startsWith(customPrefix)) return value.slice(customPrefix.length);
  if (value === 'labeled') return i18n._(labeled);
  const name = (fieldNames as Readonly<Record<string, MessageDescriptor | undefined>>)[value];
  return name === undefined ? value : i18n._(name);
}

export const typeNames: Readonly<Record<RecordType, MessageDescriptor>> = {
  CONTACT: msg`Contacts`,
  ACCOUNT: msg`Accounts`,
  LEAD: msg`Leads`,
  OPPORTUNITY: msg`Opportunities`,
};
