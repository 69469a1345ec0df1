import { type CarrierName, upsertPhoneNumbers } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { E164Scalar } from '../scalars';
import { ProviderKind, QuietHours } from './phone-number';
import { OwnerInput, toUpsertPayload, UpsertPayload } from './upsert-payload';

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

  @Field(() => QuietHours, {
    nullable: true,
    description: 'When it sends nothing. Default: it sends at any hour.',
  })
  quietHours?: QuietHours | null;
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
    return toUpsertPayload(upsertPhoneNumbers(services, rows));
  }
}
