import { maxUsableNumbers } from '@patchbay/persistence';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PhoneNumber, toPhoneNumber } from './phone-number';

@Resolver()
export class PhoneNumbersResolver {
  @Query(() => [PhoneNumber], {
    description: `Phone numbers that are assigned to the viewer or one of their teams, which they may send from: the first ${maxUsableNumbers} by number. A VIEWER sees them, but may not send.`,
  })
  async phoneNumbers(@Ctx() { viewer, services }: GatewayContext): Promise<PhoneNumber[]> {
    return (await services.queries.phoneNumbers.usableBy(viewer)).map(toPhoneNumber);
  }
}
