import type { AccountScope } from '@patchbay/access';
import { createServiceAccount, maxAccountNameLength, maxLifetimeYears, maxServiceAccounts } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { DateTimeScalar } from '../scalars';
import { Scope, serviceAccountPayload } from './service-account';

@InputType({ description: 'A service account to create.' })
class ServiceAccountInput {
  @Field(() => String, {
    description: `Display name, up to ${maxAccountNameLength} characters, like the name of the program.`,
  })
  name!: string;

  @Field(() => [Scope], { description: 'What it may do; at least one.' })
  scopes!: AccountScope[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: `When its tokens end, at most ${maxLifetimeYears} years from now. Default: never.`,
  })
  expiresAt?: Date | null;
}

@Resolver()
export class CreateServiceAccountResolver {
  @Authorized('ADMIN')
  @Mutation(() => serviceAccountPayload.Type, {
    description: `Create an API client with its first token. The company can have ${maxServiceAccounts} that are not revoked. For administrators.`,
  })
  async createServiceAccount(
    @Arg('input', () => ServiceAccountInput, { description: 'The service account.' }) input: ServiceAccountInput,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return serviceAccountPayload.of(await createServiceAccount(services, input));
  }
}
