import { checkCarrierAccount } from '@patchbay/messaging';
import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg } from '../global-id';
import { carrierAccountPayload } from './carrier-account';

@Resolver()
export class CheckCarrierAccountResolver {
  @Authorized('ADMIN')
  @Mutation(() => carrierAccountPayload.Type, {
    description:
      "Check credentials, numbers, webhooks and state of an account with the carrier's API, within 20 seconds. Changes nothing at the carrier. `lastCheck` of the returned account has what was found, up to 500 findings; docs/checks.md explains their codes. TOO_LATE if the account was changed since the check began. For administrators.",
  })
  async checkCarrierAccount(
    @IdArg('ID of the account.', 'CarrierAccount') id: string,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    const { carrierAccounts } = services;
    const change = await checkCarrierAccount({ ...services, ...carrierAccounts }, id);
    if (change.kind === 'refused') return carrierAccountPayload.of(change);
    const { carrierAccount } = change;
    const isFromEnvironment = carrierAccounts.inEnvironment.some((account) => account.id === carrierAccount.id);
    return carrierAccountPayload.of({ carrierAccount: { ...carrierAccount, isFromEnvironment } });
  }
}
