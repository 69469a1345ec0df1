import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RecordType } from '../generated/graphql';

interface Names {
  readonly one: MessageDescriptor;
  readonly many: MessageDescriptor;
}

export const recordTypeNames: Readonly<Record<RecordType, Names>> = {
  CONTACT: { one: msg`Contact`, many: msg`Contacts` },
  ACCOUNT: { one: msg`Account`, many: msg`Accounts` },
  OPPORTUNITY: { one: msg`Opportunity`, many: msg`Opportunities` },
  LEAD: { one: msg`Lead`, many: msg`Leads` },
};

export const recordTypes = Object.keys(recordTypeNames) as readonly RecordType[];
export const nameOfType = (type: RecordType): string => i18n._(recordTypeNames[type].one);
