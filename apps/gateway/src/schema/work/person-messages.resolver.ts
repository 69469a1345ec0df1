import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { oldestFirst, pageSize, type Connection } from '../connection';
import { type Message, messageConnection } from '../conversations';
import { keyOf, recordNodeTypes } from '../global-id';
import { CursorScalar } from '../scalars';

@ArgsType()
class PersonMessagesArgs {
  @Field(() => ID, { description: 'ID of the record.' })
  recordId!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: pageSize,
    description: 'Page size, 0 to 100: the newest messages.',
  })
  last!: number | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Return messages older than this cursor.' })
  before?: string | null;
}

@Resolver()
export class PersonMessagesResolver {
  @Query(() => messageConnection.Type, {
    description:
      "All messages with a record's customer numbers that the viewer may see, over all phone numbers of the company and all records, in one history, oldest first. Empty if the viewer may not see the record.",
  })
  async personMessages(
    @Args() { recordId, last, before }: PersonMessagesArgs,
    @Ctx() { services, viewer, loaders }: GatewayContext,
  ): Promise<Connection<Message>> {
    const record = await loaders.record.load(keyOf(recordId, ...recordNodeTypes));
    const newestFirst = await messageConnection.read({ first: last, after: before }, (page) =>
      record === null ? Promise.resolve([]) : services.queries.messages.ofPerson(viewer, record.id, page),
    );
    return oldestFirst(newestFirst);
  }
}
