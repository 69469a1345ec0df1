import {
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { PageArgs, type Connection } from '../connection';
import { toUser, type User } from '../directory';
import { keyOf, nodeTypes } from '../global-id';
import { DateTimeScalar } from '../scalars';
import { type ServiceAccount, toServiceAccount } from '../service-accounts';
import { auditConnection, AuditActor, AuditEntry } from './audit-entry';

@InputType({ description: 'Which entries to return. All given conditions must hold.' })
class AuditFilter {
  @Field(() => [ID], { nullable: true, description: 'Only what these users and service accounts did, at most 100.' })
  actorIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only these operations, such as `moveMessages`; at most 100.',
  })
  actions?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only what changed this.' })
  subjectId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only entries from this time on.' })
  since?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only entries before this time.' })
  until?: Date | null;
}

@ArgsType()
class AuditEntriesArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: 'Which entries to return. Default: all.' })
  filter?: AuditFilter | null;
}

@Resolver(() => AuditEntry)
export class AuditEntriesResolver {
  @Authorized('ADMIN')
  @Query(() => auditConnection.Type, {
    description:
      'Who changed what and when, latest first. For administrators; FORBIDDEN for others. `/audit.jsonl` has all of it.',
  })
  auditEntries(
    @Args() { filter, ...page }: AuditEntriesArgs,
    @Ctx() { services }: GatewayContext,
  ): Promise<Connection<AuditEntry>> {
    const given = {
      ...filter,
      actorIds: filter?.actorIds?.map((id) => keyOf(id, 'User', 'ServiceAccount')),
      subjectId: filter?.subjectId == null ? null : keyOf(filter.subjectId, ...nodeTypes),
    };
    return auditConnection.read(page, (part) => services.queries.audit.list(given, part));
  }

  @FieldResolver(() => AuditActor, {
    nullable: true,
    description: 'Who did it; null for a rule, and for a change by hand in the database.',
  })
  actor(@Root() entry: AuditEntry, @Ctx() { loaders }: GatewayContext): Promise<User | ServiceAccount | null> {
    return entry.accountId === null
      ? find(loaders.user, entry.userId, toUser)
      : find(loaders.serviceAccount, entry.accountId, toServiceAccount);
  }
}
