import { deleteCarrierAccount } from '@patchbay/messaging';
import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg } from '../global-id';
import { carrierAccountPayload } from './carrier-account';

@Resolver()
export class DeleteCarrierAccountResolver {
  @Authorized('ADMIN')
  @Mutation(() => carrierAccountPayload.Type, {
    description: 'Delete an account with its credentials. Refused while numbers use it. For administrators.',
  })
  async deleteCarrierAccount(
    @IdArg('ID of the account.', 'CarrierAccount') id: string,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    const change = await deleteCarrierAccount({ ...services, ...services.carrierAccounts }, id);
    if (change.kind === 'refused') return carrierAccountPayload.of(change);
    await services.carrierAccounts.refresh();
    return carrierAccountPayload.of({ carrierAccount: { ...change.carrierAccount, isFromEnvironment: false } });
  }
}
