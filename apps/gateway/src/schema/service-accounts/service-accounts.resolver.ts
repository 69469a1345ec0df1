import { maxListedAccounts } from '@patchbay/messaging';
import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { ServiceAccount, toServiceAccount } from './service-account';

@Resolver()
export class ServiceAccountsResolver {
  @Authorized('ADMIN')
  @Query(() => [ServiceAccount], {
    description: `The API clients, latest first, those that were revoked at the end; at most ${maxListedAccounts}. For administrators; FORBIDDEN for others.`,
  })
  async serviceAccounts(@Ctx() { services }: GatewayContext): Promise<ServiceAccount[]> {
    return (await services.queries.serviceAccounts.list(maxListedAccounts)).map(toServiceAccount);
  }
}
