import { carrierKindOf, type CarrierName, upsertPhoneNumbers } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf } from '../global-id';
import { E164Scalar } from '../scalars';
import { AwayMessage, toAwayModel } from './away-message';
import { ProviderKind, QuietHours, toQuietHours } from './phone-number';
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

  @Field(() => ID, {
    nullable: true,
    description:
      'Account with the carrier. Optional if the carrier has a single account, and for a number that has one of its accounts.',
  })
  carrierAccountId?: string | null;

  @Field(() => OwnerInput, { nullable: true, description: 'The user or team that it is assigned to.' })
  owner?: OwnerInput | null;

  @Field(() => QuietHours, {
    nullable: true,
    description: 'When it sends nothing. Null: it sends at any hour, as a new one does.',
  })
  quietHours?: QuietHours | null;

  @Field(() => AwayMessage, {
    nullable: true,
    description: 'What it answers while nobody is there. Null: nothing, as a new one does.',
  })
  awayMessage?: AwayMessage | null;
}

@Resolver()
export class UpsertPhoneNumbersResolver {
  @Authorized('ADMIN')
  @Mutation(() => UpsertPayload, {
    description: 'Create or change phone numbers of the company, up to 1,000 per call. For administrators.',
  })
  async upsertPhoneNumbers(
    @Arg('input', () => [PhoneNumberInput], { description: 'The phone numbers.' }) input: PhoneNumberInput[],
    @Ctx() { services }: GatewayContext,
    @DryRunArg() dryRun: boolean,
  ): Promise<UpsertPayload> {
    const accounts = await services.carrierAccounts.list();
    const rows = input.map(({ provider, owner, carrierAccountId, quietHours, awayMessage, ...row }) => {
      const name =
        carrierAccountId == null
          ? undefined
          : (accounts.find(({ id }) => id === keyOf(carrierAccountId, 'CarrierAccount'))?.name ?? null);
      const carrier = provider ?? (name == null ? provider : carrierKindOf(name));
      return {
        ...{ ...row, carrier, carrierAccount: name, owner: toOwnerRow(owner) },
        quietHours: toQuietHours(quietHours),
        awayMessage: toAwayModel(awayMessage),
      };
    });
    const dependencies = { ...services, accountNames: accounts.map(({ name }) => name) };
    return toUpsertPayload(upsertPhoneNumbers(dependencies, rows, { dryRun }), () => 'PhoneNumber');
  }
}
