import { canAdminister } from '@patchbay/access';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { PhoneNumber } from '../directory';
import { CarrierAccount, toCarrierAccount } from './carrier-account';

@Resolver(() => PhoneNumber)
export class PhoneNumberAccountResolver {
  @FieldResolver(() => CarrierAccount, {
    nullable: true,
    description:
      'The account with the carrier. Null if its carrier is not set up, and for viewers who are not administrators.',
  })
  carrierAccount(
    @Root() { account }: PhoneNumber,
    @Ctx() { loaders, viewer }: GatewayContext,
  ): Promise<CarrierAccount | null> {
    return canAdminister(viewer) ? find(loaders.carrierAccountNamed, account, toCarrierAccount) : Promise.resolve(null);
  }
}
