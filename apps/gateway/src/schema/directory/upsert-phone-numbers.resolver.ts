import { type CarrierName, upsertPhoneNumbers } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { E164Scalar } from '../scalars';
import { ProviderKind } from './phone-number';
import { OwnerInput, toUpsertPayload, UpsertPayload } from './upsert-payload';

@InputType({ description: "Hours when a phone number sends nothing, in the customer's local time." })
class QuietHoursInput {
  @Field(() => String, { description: 'Start, as HH:MM, like 21:00.' })
  from!: string;

  @Field(() => String, { description: 'End, as HH:MM, like 08:00; on the next day if it is earlier than `from`.' })
  until!: string;

  @Field(() => String, {
    description: 'IANA time zone for customers whose own cannot be told from their number, like America/New_York.',
  })
  timeZone!: string;
}

@InputType({ description: 'A phone number of the company, with all of its settings.' })
class PhoneNumberInput {
  @Field(() => E164Scalar, { description: 'The number, which identifies the row.' })
  number!: string;

  @Field(() => String, { description: 'Display name, up to 255 characters.' })
  name!: string;

  @Field(() => ProviderKind, { description: "The number's carrier." })
  provider!: CarrierName;

  @Field(() => OwnerInput, { description: 'The user or team that it is assigned to.' })
  owner!: OwnerInput;

  @Field(() => QuietHoursInput, {
    nullable: true,
    description: 'When it sends nothing. Default: it sends at any hour.',
  })
  quietHours?: QuietHoursInput | null;
}

@Resolver()
export class UpsertPhoneNumbersResolver {
  @Authorized('ADMIN')
  @Mutation(() => UpsertPayload, {
    description: 'Create or replace phone numbers of the company, up to 1,000 per call. For administrators.',
  })
  upsertPhoneNumbers(
    @Arg('input', () => [PhoneNumberInput], { description: 'The phone numbers.' }) input: PhoneNumberInput[],
    @Ctx() { services }: GatewayContext,
  ): Promise<UpsertPayload> {
    const rows = input.map(({ provider: carrier, ...row }) => ({ ...row, carrier }));
    return toUpsertPayload(() => upsertPhoneNumbers(services, rows));
  }
}
