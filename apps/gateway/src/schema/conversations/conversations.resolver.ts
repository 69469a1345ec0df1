import { messageBriefly, recordBriefly, type ReadAlong } from '@patchbay/persistence';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, InputType, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, readCursor, readSize } from '../connection';
import { fieldsAskedFor } from '../fields-asked-for';
import { idOf } from '../global-id';
import { RecordType } from '../directory/record';
import { ConversationConnection, conversationCursors, toConversationConnection } from './conversation';

@InputType({ description: 'Which conversations; each condition that is given has to hold.' })
class ConversationFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Records whose name, or numbers of which the digits, contain it; and messages whose text does.',
  })
  search?: string | null;

  @Field(() => [RecordType], { nullable: true, description: 'Attached to a record of one of these types.' })
  recordTypes?: RecordTypeName[] | null;

  @Field(() => [ID], { nullable: true, description: 'On one of these numbers of ours.' })
  phoneNumberIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'With inbound messages that the viewer has not read.' })
  unreadOnly?: boolean | null;
}

@ArgsType()
class ConversationsArgs extends PageArgs {
  @Field(() => ConversationFilter, { nullable: true, description: 'All, where left out.' })
  filter?: ConversationFilter | null;
}

@Resolver()
export class ConversationsResolver {
  @Query(() => ConversationConnection, {
    description:
      'My text messages: those whose number or record is assigned to the viewer or to a team of theirs. Latest first. ' +
      "Sales managers see those of their teams' members too, administrators all; a VIEWER sees none.",
  })
  async conversations(
    @Args() { filter, first, after }: ConversationsArgs,
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConversationConnection> {
    const size = readSize(first, 'first');
    const place = readCursor(conversationCursors, after);
    const phoneNumberIds = filter?.phoneNumberIds?.flatMap((id) => idOf(id, 'PhoneNumber') ?? []);
    const rows = await context.services.queries.conversations.list(
      context.viewer,
      { ...filter, phoneNumberIds },
      { limit: size + 1, after: place },
      readAlong(info),
    );
    return toConversationConnection(rows, size, place !== null);
  }
}

/** What the document asks of each conversation, and no more of it than it asks. */
function readAlong(info: GraphQLResolveInfo): ReadAlong {
  const asked = fieldsAskedFor(info, ['edges', 'node']);
  const howMuch = (field: string, briefly: readonly string[]) => {
    if (!asked.has(field)) return undefined;
    const whole = [...fieldsAskedFor(info, ['edges', 'node', field])].some(
      (name) => name !== '__typename' && !briefly.includes(name),
    );
    return whole ? 'whole' : 'brief';
  };
  return {
    record: howMuch('record', recordBriefly),
    lastMessage: howMuch('lastMessage', messageBriefly),
    unreadCount: asked.has('unreadCount'),
  };
}
