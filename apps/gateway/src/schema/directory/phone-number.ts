import type { Owner as OwnerKey } from '@patchbay/access';
import { carriers } from '@patchbay/carriers';
import type { CarrierName, PhoneNumber as PhoneNumberModel } from '@patchbay/messaging';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../node';
import { E164Scalar } from '../scalars';

/** The carriers' names, in upper case in the API. */
export const ProviderKind = Object.fromEntries(carriers.map(({ name }) => [name.toUpperCase(), name]));
registerEnumType(ProviderKind, {
  name: 'ProviderKind',
  description: 'The carrier of one of our numbers.',
  valuesConfig: Object.fromEntries(carriers.map(({ name, description }) => [name.toUpperCase(), { description }])),
});

@ObjectType({ description: 'Hours in which a number sends nothing, by the clock where the customer is.' })
export class QuietHours {
  @Field(() => String, { description: 'When they begin, like 21:00.' })
  from!: string;

  @Field(() => String, { description: 'When they end, like 08:00; before `from`, it is on the next day.' })
  until!: string;

  @Field(() => String, { description: 'IANA time zone for customers whose number does not tell where they are.' })
  timeZone!: string;
}

@ObjectType('PhoneNumber', {
  implements: Node,
  description: 'A number of ours. Only the user, or the members of the team, that it is assigned to can use it.',
})
export class PhoneNumber extends Node {
  readonly nodeType = 'PhoneNumber';
  readonly key!: string;
  readonly ownerKey!: OwnerKey;

  @Field(() => E164Scalar, { description: 'What customers text to.' })
  number!: string;

  @Field(() => String, { description: 'What sellers tell it by.' })
  name!: string;

  @Field(() => ProviderKind, { name: 'provider', description: 'The carrier that it is at.' })
  carrier!: CarrierName;

  @Field(() => QuietHours, { nullable: true, description: 'When it sends nothing; null where it may at any hour.' })
  quietHours!: QuietHours | null;
}

export const toPhoneNumber = ({ id, number, name, carrier, owner, quietHours }: PhoneNumberModel): PhoneNumber =>
  Object.assign(new PhoneNumber(), {
    key: id,
    ownerKey: owner,
    number,
    name,
    carrier,
    quietHours,
  });
