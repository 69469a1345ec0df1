import type { Owner as OwnerKey } from '@patchbay/access';
import { maxOwnerships } from '@patchbay/persistence';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { loadOwner, Owner, PhoneNumber, type Team, type User } from '../directory';
import { DateTimeScalar } from '../scalars';

@ObjectType({ description: 'Who owned a number from when until when.' })
export class NumberOwnership {
  readonly ownerKey!: OwnerKey;

  @Field(() => DateTimeScalar, { description: 'The first known time.' })
  from!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null for the owner of now.' })
  until!: Date | null;
}

@Resolver(() => PhoneNumber)
export class OwnershipOfNumberResolver {
  @FieldResolver(() => [NumberOwnership], {
    description: `Current owner first, at most ${maxOwnerships}.`,
  })
  async ownership(@Root() { key }: PhoneNumber, @Ctx() { loaders }: GatewayContext): Promise<NumberOwnership[]> {
    const found = await loaders.ownershipOfNumber.load(key);
    return found.map(({ owner, from, until }) =>
      Object.assign(new NumberOwnership(), { ownerKey: owner, from, until }),
    );
  }
}

@Resolver(() => NumberOwnership)
export class NumberOwnershipResolver {
  @FieldResolver(() => Owner, { description: 'The user or team.' })
  owner(@Root() { ownerKey }: NumberOwnership, @Ctx() { loaders }: GatewayContext): Promise<User | Team> {
    return loadOwner(ownerKey, loaders);
  }
}
