import { Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PhoneNumber, toPhoneNumber } from './phone-number';

@Resolver()
export class PhoneNumbersResolver {
  @Query(() => [PhoneNumber], {
    description:
      'Those that the viewer may send from: assigned to them or to a team of theirs. A VIEWER sees theirs, and may not send.',
  })
  async phoneNumbers(@Ctx() { viewer, services }: GatewayContext): Promise<PhoneNumber[]> {
    return (await services.queries.phoneNumbers.usableBy(viewer)).map(toPhoneNumber);
  }
}
