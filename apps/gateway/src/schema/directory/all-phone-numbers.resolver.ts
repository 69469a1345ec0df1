import { Args, ArgsType, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, type Connection } from '../connection';
import { keyOf } from '../global-id';
import { type PhoneNumber, phoneNumberConnection } from './phone-number';

@InputType({ description: 'Which phone numbers to list. All conditions must hold.' })
class PhoneNumberFilter {
  @Field(() => String, { nullable: true, description: 'Part of a name, or digits; at most 200 characters.' })
  search?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only numbers of these users and teams, at most 100.' })
  ownerIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only active or only retired numbers.' })
  isActive?: boolean | null;
}

@ArgsType()
class PhoneNumbersArgs extends PageArgs {
  @Field(() => PhoneNumberFilter, { nullable: true, description: 'Which phone numbers to list. Default: all.' })
  filter?: PhoneNumberFilter | null;
}

@Resolver()
export class AllPhoneNumbersResolver {
  @Query(() => phoneNumberConnection.Type, {
    description:
      'Phone numbers, by number. Administrators: every number of the company. Others: the numbers they may see.',
  })
  allPhoneNumbers(
    @Args() { filter, ...page }: PhoneNumbersArgs,
    @Ctx() { viewer, services }: GatewayContext,
  ): Promise<Connection<PhoneNumber>> {
    const wanted = { ...filter, ownerIds: filter?.ownerIds?.map((id) => keyOf(id, 'User', 'Team')) };
    return phoneNumberConnection.read(page, (given) => services.queries.phoneNumbers.list(viewer, wanted, given));
  }
}
