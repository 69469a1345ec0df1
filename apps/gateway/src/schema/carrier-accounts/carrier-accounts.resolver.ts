import { carriers, credentialFields } from '@patchbay/carriers';
import { maxCarrierAccounts } from '@patchbay/messaging';
import { Authorized, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { ProviderKind } from '../directory';
import { CarrierAccount, toCarrierAccount } from './carrier-account';

@ObjectType('CredentialField', { description: "A field of the form of a carrier's account." })
class CredentialField {
  @Field(() => String, { description: 'Its name in `CredentialInput`, like `authToken`.' })
  name!: string;

  @Field(() => String, { description: 'What it is and where to find it, for people.' })
  description!: string;

  @Field(() => Boolean, { description: 'An account cannot do without it.' })
  isRequired!: boolean;

  @Field(() => Boolean, { description: 'It must not be shown while it is typed.' })
  isSecret!: boolean;
}

@ObjectType('CarrierForm', { description: 'A carrier that accounts can be added for.' })
class CarrierForm {
  @Field(() => ProviderKind, { description: 'The carrier.' })
  provider!: string;

  @Field(() => String, { description: 'What it is, for people.' })
  description!: string;

  @Field(() => Boolean, { description: 'It can send pictures and other files.' })
  takesMedia!: boolean;

  @Field(() => [CredentialField], { description: 'The credentials of an account.' })
  credentials!: CredentialField[];
}

@Resolver()
export class CarrierAccountsResolver {
  @Authorized('ADMIN')
  @Query(() => [CarrierAccount], {
    description: `The company's accounts with carriers: those of the environment, then up to ${maxCarrierAccounts} that administrators added. For administrators; FORBIDDEN for others.`,
  })
  async carrierAccounts(@Ctx() { services }: GatewayContext): Promise<CarrierAccount[]> {
    return (await services.carrierAccounts.list()).map(toCarrierAccount);
  }

  @Authorized('ADMIN')
  @Query(() => [CarrierForm], {
    description:
      'The carriers that accounts can be added for, and what their accounts need. For administrators; FORBIDDEN for others.',
  })
  carriers(): CarrierForm[] {
    return carriers
      .map(({ name, description, media }) => ({
        ...{ provider: name, description, takesMedia: media !== null },
        credentials: [...credentialFields(name)],
      }))
      .filter(({ credentials }) => credentials.length > 0);
  }
}
