import type { RecordType } from '../generated/graphql';

interface Names {
  readonly one: string;
  readonly many: string;
}

export const recordTypeNames: Readonly<Record<RecordType, Names>> = {
  CONTACT: { one: 'Contact', many: 'Contacts' },
  ACCOUNT: { one: 'Account', many: 'Accounts' },
  OPPORTUNITY: { one: 'Opportunity', many: 'Opportunities' },
  LEAD: { one: 'Lead', many: 'Leads' },
};

export const recordTypes = Object.keys(recordTypeNames) as readonly RecordType[];
export const nameOfType = (type: RecordType): string => recordTypeNames[type].one;
