import { type CarrierName, upsertPhoneNumbers } from '@patchbay/messaging';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { ProviderKind } from './phone-number';
import { E164Scalar } from '../scalars';
import { OwnerInput, upsert, UpsertPayload } from './upsert-payload';

@InputType({ description: 'Hours in which a number sends nothing, by the clock where the customer is.' })
class QuietHoursInput {
  @Field(() => String, { description: 'When they begin, like 21:00.' })
  from!: string;

  @Field(() => String, { description: 'When they end, like 08:00; before `from`, it is on the next day.' })
  until!: string;

  @Field(() => String, {
    description: 'IANA time zone for customers whose number does not tell where they are, like America/New_York.',
  })
  timeZone!: string;
}

@InputType({ description: 'A number of ours as it shall be.' })
class PhoneNumberInput {
  @Field(() => E164Scalar, { description: 'The number, by which it is known.' })
  number!: string;

  @Field(() => String, { description: 'What sellers tell it by.' })
  name!: string;

  @Field(() => ProviderKind, { description: 'The carrier that it is at.' })
  provider!: CarrierName;

  @Field(() => OwnerInput, { description: 'Whom it is assigned to.' })
  owner!: OwnerInput;

  @Field(() => QuietHoursInput, {
    nullable: true,
    description: 'When it sends nothing; at any hour it may, where left out.',
  })
  quietHours?: QuietHoursInput | null;
}

@Resolver()
export class UpsertPhoneNumbersResolver {
  @Mutation(() => UpsertPayload, {
    description: 'Numbers of ours by the number itself, up to 1,000 a call. For administrators.',
  })
  upsertPhoneNumbers(
    @Arg('input', () => [PhoneNumberInput], { description: 'The numbers.' }) input: PhoneNumberInput[],
    @Ctx() context: GatewayContext,
  ): Promise<UpsertPayload> {
    return upsert(context, () =>
      upsertPhoneNumbers(
        context.services,
        input.map(({ provider: carrier, ...row }) => ({ ...row, carrier })),
      ),
    );
  }
}
