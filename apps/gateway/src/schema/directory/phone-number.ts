import type { Owner as OwnerKey } from '@patchbay/access';
import { carriers } from '@patchbay/carriers';
import type { CarrierName, PhoneNumber as PhoneNumberModel } from '@patchbay/messaging';
import { Field, InputType, ObjectType } from 'type-graphql';
import { createConnection } from '../connection';
import { createEnum } from '../enum';
import { Node } from '../node';
import { E164Scalar } from '../scalars';

export const ProviderKind = createEnum<string, CarrierName>(
  'ProviderKind',
  'A carrier.',
  Object.fromEntries(carriers.map(({ name, description }) => [name.toUpperCase(), description])),
  (name) => name.toLowerCase(),
);

const quietHours = "Hours when a phone number sends nothing, in the customer's local time.";

@ObjectType('QuietHours', { description: quietHours })
@InputType('QuietHoursInput', { description: quietHours })
export class QuietHours {
  @Field(() => String, { description: 'Start, as HH:MM, like 21:00.' })
  from!: string;

  @Field(() => String, { description: 'End, as HH:MM, like 08:00; on the next day if it is earlier than `from`.' })
  until!: string;

  @Field(() => String, {
    description: 'IANA time zone, like America/New_York, for customers whose number does not tell their own.',
  })
  timeZone!: string;
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

  @Field(() => E164Scalar, { description: 'The number that customers text.' })
  number!: string;

  @Field(() => String, { description: 'Display name.' })
  name!: string;

  @Field(() => ProviderKind, { name: 'provider', description: "The number's carrier." })
  carrier!: CarrierName;

  @Field(() => Boolean, { description: 'False if it is retired: it sends no more.' })
  isActive!: boolean;

  @Field(() => QuietHours, { nullable: true, description: 'When it sends nothing; null if it sends at any hour.' })
  quietHours!: QuietHours | null;
}

export const toPhoneNumber = ({ id: key, owner: ownerKey, ...phoneNumber }: PhoneNumberModel): PhoneNumber =>
  Object.assign(new PhoneNumber(), { key, ownerKey, ...phoneNumber });

export const phoneNumberConnection = createConnection({
  type: () => PhoneNumber,
  typeName: 'PhoneNumber',
  name: 'phone numbers',
  placeOf: ({ number, id }: PhoneNumberModel) => ({ key: number, id }),
  toNode: toPhoneNumber,
});
