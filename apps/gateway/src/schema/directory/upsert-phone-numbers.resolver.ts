import { type CarrierName, upsertPhoneNumbers } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { E164Scalar } from '../scalars';
import { ProviderKind, QuietHours } from './phone-number';
import { DryRunArg, OwnerInput, toOwnerRow, toUpsertPayload, UpsertPayload } from './upsert-payload';

@InputType({
  description:
    'A phone number of the company. What is left out stays as it is, null clears it; a new one needs a name, a carrier and an owner.',
})
class PhoneNumberInput {
  @Field(() => E164Scalar, {
    description: 'The number, which identifies the row. An invalid one only refuses its row.',
  })
  number!: string;

  @Field(() => String, { nullable: true, description: 'Display name, up to 255 characters.' })
  name?: string | null;

  @Field(() => ProviderKind, { nullable: true, description: "The number's carrier." })
  provider?: CarrierName | null;

  @Field(() => OwnerInput, { nullable: true, description: 'The user or team that it is assigned to.' })
  owner?: OwnerInput | null;

  @Field(() => QuietHours, {
    nullable: true,
    description: 'When it sends nothing. Null: it sends at any hour, as a new one does.',
  })
  quietHours?: QuietHours | null;
}

@Resolver()
export class UpsertPhoneNumbersResolver {
  @Authorized('ADMIN')
  @Mutation(() => UpsertPayload, {
    description: 'Create or change phone numbers of the company, up to 1,000 per call. For administrators.',
  })
  upsertPhoneNumbers(
    @Arg('input', () => [PhoneNumberInput], { description: 'The phone numbers.' }) input: PhoneNumberInput[],
    @Ctx() { services }: GatewayContext,
    @DryRunArg() dryRun: boolean,
  ): Promise<UpsertPayload> {
    const rows = input.map(({ provider: carrier, owner, ...row }) => ({ ...row, carrier, owner: toOwnerRow(owner) }));
    return toUpsertPayload(upsertPhoneNumbers(services, rows, { dryRun }), () => 'PhoneNumber');
  }
}
