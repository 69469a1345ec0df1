import type { MessageDirection as DirectionName, MessageStatus as StatusName } from '@patchbay/messaging';
import { Args, ArgsType, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, type Connection } from '../connection';
import { type Message, messageConnection, MessageDirection, MessageStatus } from '../conversations';
import { keyOf } from '../global-id';
import { DateTimeScalar } from '../scalars';

@InputType({ description: 'Which messages to return. All given conditions must hold.' })
class MessageFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "Part of the message's text, whatever its case, accents and Unicode form, with `ss` for `ß`; at most 200 characters.",
  })
  search?: string | null;

  @Field(() => [MessageDirection], { nullable: true, description: 'Only messages in these directions.' })
  directions?: DirectionName[] | null;

  @Field(() => [MessageStatus], { nullable: true, description: 'Only messages with these statuses.' })
  statuses?: StatusName[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only messages about which a user has to decide, or only others.',
  })
  needsAttention?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Only messages that these users sent, at most 100.' })
  senderIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only messages on these phone numbers of the company, at most 100.',
  })
  phoneNumberIds?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only messages from this time on.' })
  since?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only messages before this time.' })
  until?: Date | null;
}

@ArgsType()
class MessagesArgs extends PageArgs {
  @Field(() => MessageFilter, { nullable: true, description: 'Which messages to return. Default: all.' })
  filter?: MessageFilter | null;
}

@Resolver()
export class MessagesResolver {
  @Query(() => messageConnection.Type, {
    description:
      'All messages that the viewer may see, the latest first: to search them, or for those that are scheduled, failed or need attention.',
  })
  messages(
    @Args() { filter, ...page }: MessagesArgs,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<Connection<Message>> {
    const given = {
      ...filter,
      senderIds: filter?.senderIds?.map((id) => keyOf(id, 'User')),
      phoneNumberIds: filter?.phoneNumberIds?.map((id) => keyOf(id, 'PhoneNumber')),
    };
    return messageConnection.read(page, (part) => services.queries.messages.list(viewer, given, part));
  }
}
