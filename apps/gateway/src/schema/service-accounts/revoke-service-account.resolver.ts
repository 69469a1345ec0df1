import { revokeServiceAccount } from '@patchbay/messaging';
import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg } from '../global-id';
import { serviceAccountPayload } from './service-account';

@Resolver()
export class RevokeServiceAccountResolver {
  @Authorized('ADMIN')
  @Mutation(() => serviceAccountPayload.Type, {
    description:
      'End a service account with all of its tokens and sockets, for good. Revoking it again changes nothing. For administrators.',
  })
  async revokeServiceAccount(
    @IdArg('ID of the service account.', 'ServiceAccount') id: string,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return serviceAccountPayload.of(await revokeServiceAccount(services, id));
  }
}
