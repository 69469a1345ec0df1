import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PhoneNumber } from './phone-number';
import { loadOwner, Owner, type Team, type User } from './users';

@Resolver(() => PhoneNumber)
export class PhoneNumberFieldsResolver {
  @FieldResolver(() => Owner, { description: 'The user or team that receives the texts to this number.' })
  owner(@Root() phoneNumber: PhoneNumber, @Ctx() { loaders }: GatewayContext): Promise<User | Team> {
    return loadOwner(phoneNumber.ownerKey, loaders);
  }
}
