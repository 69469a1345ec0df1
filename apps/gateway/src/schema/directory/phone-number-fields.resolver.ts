import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { loadOwner, Owner, type Team, type User } from './users';
import { PhoneNumber } from './phone-number';

@Resolver(() => PhoneNumber)
export class PhoneNumberFieldsResolver {
  @FieldResolver(() => Owner, { description: 'Whom it is assigned to: the addressees of what is texted to it.' })
  owner(@Root() phoneNumber: PhoneNumber, @Ctx() { loaders }: GatewayContext): Promise<User | Team> {
    return loadOwner(phoneNumber.ownerKey, loaders);
  }
}
