import { messageBriefly, recordBriefly, type ReadAlong } from '@patchbay/persistence';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, InputType, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, type Connection } from '../connection';
import { RecordType } from '../directory';
import { fieldsAskedFor } from '../fields-asked-for';
import { keyOf } from '../global-id';
import { conversationConnection, type Conversation } from './conversation';

@InputType({ description: 'Which conversations to return. All given conditions must hold.' })
class ConversationFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "Part of the record's name, digits of one of its phone numbers, or part of a message's text; at most 200 characters.",
  })
  search?: string | null;

  @Field(() => [RecordType], { nullable: true, description: 'Only conversations of records of these types.' })
  recordTypes?: RecordTypeName[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only conversations on these phone numbers of the company, at most 100.',
  })
  phoneNumberIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only conversations with messages that the viewer has not read.',
  })
  unreadOnly?: boolean | null;
}

@ArgsType()
class ConversationsArgs extends PageArgs {
  @Field(() => ConversationFilter, { nullable: true, description: 'Which conversations to return. Default: all.' })
  filter?: ConversationFilter | null;
}

@Resolver()
export class ConversationsResolver {
  @Query(() => conversationConnection.Type, {
    description:
      'Conversations whose phone number or record is assigned to the viewer or one of their teams, latest first. ' +
      "Sales managers also see those of their teams' members, administrators see all, a VIEWER sees none.",
  })
  conversations(
    @Args() { filter, ...page }: ConversationsArgs,
    @Ctx() { services, viewer }: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Conversation>> {
    const phoneNumberIds = filter?.phoneNumberIds?.map((id) => keyOf(id, 'PhoneNumber'));
    const { conversations } = services.queries;
    return conversationConnection.read(page, (given) =>
      conversations.list(viewer, { ...filter, phoneNumberIds }, given, readAlong(info)),
    );
  }
}

/** What to read together with each conversation: only what the document selects. */
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
    // With the messages, if they are asked for: both are then of one moment.
    unreadCount: asked.has('unreadCount') && !asked.has('messages'),
  };
}
