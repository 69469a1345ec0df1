import type { WorkState as WorkStateName } from '@patchbay/messaging';
import {
  type ConversationOrder as OrderName,
  type ListedConversation,
  messageBriefly,
  recordBriefly,
  type ReadAlong,
} from '@patchbay/persistence';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, InputType, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, type Connection, type ListOrder } from '../connection';
import { RecordType } from '../directory';
import { fieldsAskedFor } from '../fields-asked-for';
import { keyOf } from '../global-id';
import { ConversationOrder, WorkState } from '../work';
import { conversationConnection, type Conversation } from './conversation';

@InputType({ description: 'Which conversations to return. All given conditions must hold.' })
class ConversationFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "Part of the record's name, digits of one of its phone numbers, or part of a message's text; at most 200 characters. Case, accents and Unicode form don't matter, nor does the zero that people dial before a number.",
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

  @Field(() => [WorkState], { nullable: true, description: 'Only conversations in these states.' })
  states?: WorkStateName[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only conversations that are assigned to these users, at most 100. `[]` for those assigned to nobody.',
  })
  assigneeIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only conversations that need an answer, or only others. Combine it with `states`: one may be SNOOZED.',
  })
  needsAnswer?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only conversations that a text came to by type, activity or recency alone, and that nobody has confirmed or moved; or only others.',
  })
  isAmbiguous?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only conversations that the viewer sees because these users or teams own the record or the phone number, at most 100.',
  })
  ownerIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The same for what these teams or their members own, at most 100.',
  })
  teamIds?: string[] | null;
}

@ArgsType()
class ConversationsArgs extends PageArgs {
  @Field(() => ConversationFilter, { nullable: true, description: 'Which conversations to return. Default: all.' })
  filter?: ConversationFilter | null;

  @Field(() => ConversationOrder, {
    nullable: true,
    defaultValue: 'LATEST_MESSAGE',
    description: 'The order of the list. A cursor is good for its order only.',
  })
  orderBy!: OrderName | null;
}

const longestWaiting: ListOrder<Pick<ListedConversation, 'id' | 'waitingSince'>> = {
  name: 'conversations that wait longest',
  // Only those that wait are in it.
  placeOf: ({ waitingSince, id }) => ({ key: waitingSince!, id }),
};

@Resolver()
export class ConversationsResolver {
  @Query(() => conversationConnection.Type, {
    description:
      'Conversations whose phone number or record is assigned to the viewer or one of their teams. ' +
      "Sales managers also see those of their teams' members, administrators see all, a VIEWER sees none.",
  })
  conversations(
    @Args() { filter, orderBy, ...page }: ConversationsArgs,
    @Ctx() { services, viewer }: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Conversation>> {
    const keys = {
      phoneNumberIds: filter?.phoneNumberIds?.map((id) => keyOf(id, 'PhoneNumber')),
      assigneeIds: filter?.assigneeIds?.map((id) => keyOf(id, 'User')),
      ownerIds: filter?.ownerIds?.map((id) => keyOf(id, 'User', 'Team')),
      teamIds: filter?.teamIds?.map((id) => keyOf(id, 'Team')),
    };
    const { conversations } = services.queries;
    const order = orderBy ?? 'LATEST_MESSAGE';
    return conversationConnection.read(
      page,
      (given) => conversations.list(viewer, { ...filter, ...keys }, given, readAlong(info), order),
      order === 'LONGEST_WAITING' ? longestWaiting : undefined,
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
