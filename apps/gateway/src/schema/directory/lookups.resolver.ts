import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { CustomerRecord, RecordType, toRecord } from './record';
import { Team, toTeam, toUser, User } from './users';

const externalIdArg = (description: string) => Arg('externalId', () => String, { description });

/** What the company's own systems call it. */
@Resolver()
export class LookupsResolver {
  @Query(() => CustomerRecord, {
    nullable: true,
    description: 'A record by its type and `externalId`. Null if it does not exist or the viewer may not see it.',
  })
  async recordByExternalId(
    @Arg('type', () => RecordType, { description: 'The type of record.' }) type: RecordTypeName,
    @externalIdArg("The record's ID in the CRM.") externalId: string,
    @Ctx() { viewer, services }: GatewayContext,
  ): Promise<CustomerRecord | null> {
    const record = await services.queries.records.byExternalId(viewer, type, externalId);
    return record && toRecord(record);
  }

  @Query(() => User, { nullable: true, description: 'A user by their `externalId`.' })
  async userByExternalId(
    @externalIdArg("The user's ID in the company's own systems.") externalId: string,
    @Ctx() { services }: GatewayContext,
  ): Promise<User | null> {
    const user = await services.queries.users.userByExternalId(externalId);
    return user && toUser(user);
  }

  @Query(() => Team, { nullable: true, description: 'A team by its `externalId`.' })
  async teamByExternalId(
    @externalIdArg("The team's ID in the company's own systems.") externalId: string,
    @Ctx() { services }: GatewayContext,
  ): Promise<Team | null> {
    const team = await services.queries.users.teamByExternalId(externalId);
    return team && toTeam(team);
  }
}
