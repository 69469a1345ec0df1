import { msg } from '@lingui/core/macro';
import type { AlarmKind } from '../../generated/graphql';

export const kindNames = {
  QUARANTINED_TEXTS: msg`Texts of customers were set aside`,
  CARRIER_FAILING: msg`A carrier account fails`,
  SENDS_WAITING: msg`Texts wait to be sent`,
  MESSAGES_IN_DOUBT: msg`It is unknown whether texts were sent`,
  WEBHOOK_SUSPENDED: msg`A webhook is suspended`,
  UNATTENDED_TEXTS: msg`Customers wait for an answer`,
  NUMBER_WITHOUT_PEOPLE: msg`Nobody may read the texts of a number`,
} satisfies Record<AlarmKind, unknown>;
