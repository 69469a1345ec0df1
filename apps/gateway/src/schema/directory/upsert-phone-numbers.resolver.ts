import { upsertPhoneNumbers } from '@patchbay/messaging';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { ProviderKind } from '../phone-number/phone-number';
import { E164Scalar } from '../scalars';
import { OwnerInput, upsert, UpsertPayload } from './upsert-payload';

@InputType({ description: 'A number of ours as it shall be.' })
class PhoneNumberInput {
  @Field(() => E164Scalar, { description: 'The number, by which it is known.' })
  number!: string;

  @Field(() => String, { description: 'What sellers tell it by.' })
  name!: string;

  @Field(() => ProviderKind, { description: 'The carrier that it is at.' })
  provider!: ProviderKind;

  @Field(() => OwnerInput, { description: 'Whom it is assigned to.' })
  owner!: OwnerInput;
}

@Resolver()
export class UpsertPhoneNumbersResolver {
  @Mutation(() => UpsertPayload, { description: 'Numbers of ours by the number itself, up to 1,000 a call. For administrators.' })
  upsertPhoneNumbers(
    @Arg('input', () => [PhoneNumberInput], { description: 'The numbers.' }) input: PhoneNumberInput[],
    @Ctx() context: GatewayContext,
  ): Promise<UpsertPayload> {
    return upsert(context, () => upsertPhoneNumbers(context.services, input));
  }
}
