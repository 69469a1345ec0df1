import { maxCarrierAccounts, upsertCarrierAccount } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { ProviderKind } from '../directory';
import { keyOf } from '../global-id';
import { carrierAccountPayload } from './carrier-account';

@InputType({ description: 'A credential of an account with a carrier.' })
class CredentialInput {
  @Field(() => String, { description: 'Its name, like `authToken`: see `carriers`.' })
  name!: string;

  @Field(() => String, {
    description: 'Its value, up to 2,000 characters; an empty one removes it. It is never returned.',
  })
  value!: string;
}

@InputType({ description: 'An account with a carrier. What is left out stays as it is.' })
class CarrierAccountInput {
  @Field(() => ID, { nullable: true, description: 'Omit to create one.' })
  id?: string | null;

  @Field(() => ProviderKind, { description: 'The carrier. An account stays with its carrier.' })
  provider!: string;

  @Field(() => String, { description: 'Display name, up to 255 characters.' })
  name!: string;

  @Field(() => [CredentialInput], {
    nullable: true,
    description:
      'Write-only, up to 20. Omitted ones stay unchanged. After a change, callbacks that are signed with the former ones are valid for a day.',
  })
  credentials?: CredentialInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'It receives, but sends wait. Default for a new one: false.' })
  isPaused?: boolean | null;
}

@Resolver()
export class UpsertCarrierAccountResolver {
  @Authorized('ADMIN')
  @Mutation(() => carrierAccountPayload.Type, {
    description: `Create or change an account with a carrier. All programs follow within a second. The company can have ${maxCarrierAccounts}. For administrators.`,
  })
  async upsertCarrierAccount(
    @Arg('input', () => CarrierAccountInput, { description: 'The account.' })
    { id, provider, name, credentials, isPaused }: CarrierAccountInput,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    const { carrierAccounts } = services;
    const change = await upsertCarrierAccount(
      { ...services, ...carrierAccounts },
      {
        id: id == null ? null : keyOf(id, 'CarrierAccount'),
        kind: provider,
        title: name,
        credentials: credentials ?? [],
        isPaused: isPaused ?? null,
      },
    );
    if (change.kind === 'refused') return carrierAccountPayload.of(change);
    await carrierAccounts.refresh();
    return carrierAccountPayload.of({ carrierAccount: { ...change.carrierAccount, isFromEnvironment: false } });
  }
}
