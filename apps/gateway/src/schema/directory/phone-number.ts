import type { Owner as OwnerKey } from '@patchbay/access';
import { carriers } from '@patchbay/carriers';
import {
  carrierKindOf,
  type CarrierName,
  type PhoneNumber as PhoneNumberModel,
  type Weekday as WeekdayName,
} from '@patchbay/messaging';
import { Field, InputType, ObjectType } from 'type-graphql';
import { createConnection } from '../connection';
import { createEnum } from '../enum';
import { Node } from '../node';
import { E164Scalar } from '../scalars';
import { AwayMessage, toAwayMessage } from './away-message';
import { Weekday } from './weekday';

export const ProviderKind = createEnum<string, CarrierName>(
  'ProviderKind',
  'A carrier.',
  Object.fromEntries(carriers.map(({ name, description }) => [name.toUpperCase(), description])),
  (name) => name.toLowerCase(),
);

const quietDay = 'A weekday with other hours. Without `sendFrom` and `sendUntil`, nothing is sent all day.';

@ObjectType('QuietDay', { description: quietDay })
@InputType('QuietDayInput', { description: quietDay })
export class QuietDay {
  @Field(() => Weekday, { description: 'The day; each at most once.' })
  weekday!: WeekdayName;

  @Field(() => String, { nullable: true, description: 'When texts are sent from, as HH:MM, like 10:00.' })
  sendFrom!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When texts are sent until, as HH:MM, like 18:00; after `sendFrom`.',
  })
  sendUntil!: string | null;
}

const quietHours = "Hours when nothing is sent, in the customer's local time.";

@ObjectType('QuietHours', { description: quietHours })
@InputType('QuietHoursInput', { description: quietHours })
export class QuietHours {
  @Field(() => String, { description: 'Start, as HH:MM, like 21:00.' })
  from!: string;

  @Field(() => String, { description: 'End, as HH:MM, like 08:00; on the next day if it is earlier than `from`.' })
  until!: string;

  @Field(() => String, {
    description: 'IANA time zone, like America/New_York, for customers whose record and number do not tell their own.',
  })
  timeZone!: string;

  @Field(() => [QuietDay], { nullable: true, description: 'Weekdays that have other hours.' })
  days!: readonly QuietDay[] | null;

  @Field(() => Boolean, { nullable: true, description: "Nothing is sent on the company's holidays. Default: false." })
  onHolidays!: boolean | null;
}

@ObjectType('PhoneNumber', {
  implements: Node,
  description:
    'A phone number of the company. Only the user or the members of the team that it is assigned to can use it.',
})
export class PhoneNumber extends Node {
  readonly nodeType = 'PhoneNumber';
  readonly key!: string;
  readonly ownerKey!: OwnerKey;
  readonly account!: CarrierName;

  @Field(() => E164Scalar, { description: 'The number that customers text.' })
  number!: string;

  @Field(() => String, { description: 'Display name.' })
  name!: string;

  @Field(() => ProviderKind, { name: 'provider', description: "The number's carrier." })
  carrier!: string;

  @Field(() => Boolean, { description: 'False if it is retired: it sends no more.' })
  isActive!: boolean;

  @Field(() => QuietHours, { nullable: true, description: 'When it sends nothing; null if it sends at any hour.' })
  quietHours!: QuietHours | null;

  @Field(() => AwayMessage, { nullable: true, description: 'What it answers while nobody is there; null if nothing.' })
  awayMessage!: AwayMessage | null;
}

/** As use cases take them: what is left out has its default. */
export const toQuietHours = <Given extends QuietHours | null | undefined>(
  given: Given,
): QuietHours | Exclude<Given, QuietHours> =>
  given == null
    ? (given as Exclude<Given, QuietHours>)
    : {
        ...{ from: given.from, until: given.until, timeZone: given.timeZone, onHolidays: given.onHolidays ?? false },
        days: (given.days ?? []).map(({ weekday, sendFrom = null, sendUntil = null }) => ({
          weekday,
          sendFrom,
          sendUntil,
        })),
      };

export const toPhoneNumber = ({
  id: key,
  owner: ownerKey,
  carrier: account,
  awayMessage,
  ...phoneNumber
}: PhoneNumberModel): PhoneNumber =>
  Object.assign(new PhoneNumber(), {
    ...{ key, ownerKey, account, carrier: carrierKindOf(account), awayMessage: toAwayMessage(awayMessage) },
    ...phoneNumber,
  });

export const phoneNumberConnection = createConnection({
  type: () => PhoneNumber,
  typeName: 'PhoneNumber',
  name: 'phone numbers',
  placeOf: ({ number, id }: PhoneNumberModel) => ({ key: number, id }),
  toNode: toPhoneNumber,
});
