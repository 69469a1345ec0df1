import {
  type CarrierName,
  carrierKindOf,
  type Finding as FindingModel,
  type Severity as SeverityName,
} from '@patchbay/messaging';
import { Field, Int, Float, ObjectType } from 'type-graphql';
import type { CarrierAccountView } from '../../carrier-accounts';
import { ProviderKind } from '../directory';
import { createEnum } from '../enum';
import { Node } from '../node';
import { createPayload } from '../payload';
import { DateTimeScalar } from '../scalars';

export type StateName = 'ACTIVE' | 'PAUSED' | 'FAILING';

export const CarrierAccountState = createEnum<StateName>(
  'CarrierAccountState',
  'What an account with a carrier does.',
  {
    ACTIVE: 'Sends and receives.',
    PAUSED: 'Receives; sends wait.',
    FAILING: 'Credentials were refused or the last check failed; see its findings.',
  },
);

const Severity = createEnum<SeverityName>('Severity', 'How bad a finding is.', {
  OK: 'It is as it should be.',
  WARNING: 'It works, but something may surprise you.',
  ERROR: 'Texts are lost or not sent until it is fixed.',
});

@ObjectType('CarrierAccount', {
  implements: Node,
  description:
    'An account with a carrier. Credentials are stored encrypted and never returned. Accounts from the environment are read-only. For administrators.',
})
export class CarrierAccount extends Node {
  readonly nodeType = 'CarrierAccount';
  readonly key!: string;
  readonly account!: CarrierName;
  readonly isPaused!: boolean;

  @Field(() => ProviderKind, { description: 'The carrier.' })
  provider!: string;

  @Field(() => String, { description: 'Display name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Set up in the environment of the programs, so it is read-only here.' })
  isFromEnvironment!: boolean;
}

export const toCarrierAccount = ({ id, name, title, ...account }: CarrierAccountView): CarrierAccount =>
  Object.assign(new CarrierAccount(), {
    ...account,
    key: id,
    account: name,
    name: title,
    provider: carrierKindOf(name),
  });

@ObjectType('WebhookUrl', { description: 'A URL to configure at the carrier.' })
export class WebhookUrl {
  @Field(() => String, { description: 'What the carrier sends there, for people.' })
  purpose!: string;

  @Field(() => String, { description: 'The URL.' })
  url!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Last correctly signed call by the carrier, some seconds late. Null if there was none.',
  })
  lastCalledAt!: Date | null;
}

@ObjectType('CarrierFigures', { description: 'What went over an account.' })
export class CarrierFigures {
  @Field(() => Int, { description: 'Texts that the carrier took.' })
  sent!: number;

  @Field(() => Int, { description: 'Texts that did not arrive.' })
  failed!: number;

  @Field(() => Int, { description: 'Texts of customers.' })
  received!: number;

  @Field(() => Int, { description: 'Callbacks whose signature was missing or wrong.' })
  refusedSignatures!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Median seconds from the carrier's acceptance of a text to its report that it was delivered. Null without such reports.",
  })
  medianSeconds!: number | null;
}

@ObjectType('Finding', { description: 'A result of a check, and how to fix it.' })
export class Finding {
  readonly phoneNumberKey!: string | null;
  readonly accountKey!: string | null;

  @Field(() => Severity, { description: 'How bad it is.' })
  severity!: SeverityName;

  @Field(() => String, { description: 'Stable, for programs: `TWILIO_WEBHOOK_NOT_SET`.' })
  code!: string;

  @Field(() => String, { description: 'What was found, for people.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'How to fix it; null if nothing has to be fixed.' })
  advice!: string | null;
}

/** About one of our numbers, or about this account; about neither if both are null. */
export const toFinding = ({ phoneNumberId, ...finding }: FindingModel, accountKey: string | null): Finding =>
  Object.assign(new Finding(), {
    ...finding,
    phoneNumberKey: phoneNumberId,
    accountKey: phoneNumberId === null ? accountKey : null,
  });

@ObjectType('CarrierCheck', { description: "The result of a check of an account with its carrier's API." })
export class CarrierCheck {
  @Field(() => DateTimeScalar, { description: 'When it was checked.' })
  at!: Date;

  @Field(() => Boolean, { description: 'No finding is an ERROR.' })
  isOk!: boolean;

  @Field(() => [Finding], { description: 'What was found, the worst first.' })
  findings!: Finding[];
}

export const carrierAccountPayload = createPayload(
  'CarrierAccountPayload',
  'Result of a mutation of an account with a carrier.',
  {
    carrierAccount: {
      type: () => CarrierAccount,
      map: toCarrierAccount,
      description: 'The account; null if it was refused. A deleted one as it was.',
    },
  },
);
