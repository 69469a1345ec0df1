import type { Message as MessageModel } from '@patchbay/messaging';
import type { RecordView } from '@patchbay/persistence';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { badUserInput } from '../../errors';
import { readCursor, readSize } from '../connection';
import { Message, MessageConnection, messageCursors, toMessage, toMessageConnection } from './message';
import { PhoneNumber, toPhoneNumber } from '../directory/phone-number';
import { CustomerRecord, toRecord } from '../directory/record';
import { CursorScalar } from '../scalars';
import { Conversation } from './conversation';

@ArgsType()
class HistoryArgs {
  @Field(() => Int, { nullable: true, description: 'The oldest ones, 0 to 100.' })
  first?: number | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Later than this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'The latest ones, 0 to 100.' })
  last?: number | null;

  @Field(() => CursorScalar, { nullable: true, description: 'Earlier than this cursor.' })
  before?: string | null;
}

@Resolver(() => Conversation)
export class ConversationFieldsResolver {
  @FieldResolver(() => CustomerRecord, { description: 'The record that it is attached to.' })
  record(@Root() conversation: Conversation, @Ctx() context: GatewayContext): CustomerRecord | Promise<CustomerRecord> {
    const { record } = conversation.along;
    // What it lacks, nobody asks for.
    return record === undefined ? this.loadRecord(conversation, context) : toRecord(record as RecordView);
  }

  @FieldResolver(() => PhoneNumber, { description: 'The number of ours.' })
  async phoneNumber(@Root() conversation: Conversation, @Ctx() { loaders }: GatewayContext): Promise<PhoneNumber> {
    return toPhoneNumber(
      expectPresent(await loaders.phoneNumber.load(conversation.model.phoneNumberId), 'number', conversation),
    );
  }

  @FieldResolver(() => Int, { description: 'Inbound messages that the viewer has not read.' })
  unreadCount(@Root() conversation: Conversation, @Ctx() { loaders }: GatewayContext): number | Promise<number> {
    return conversation.along.unreadCount ?? loaders.unreadCount.load(conversation.key);
  }

  @FieldResolver(() => Boolean, { description: 'The customer has opted out of texts from this number.' })
  isOptedOut(@Root() conversation: Conversation, @Ctx() { loaders }: GatewayContext): Promise<boolean> {
    return loaders.isOptedOut.load(conversation.key);
  }

  @FieldResolver(() => Message, { nullable: true, description: 'What was said last; null where nothing was said yet.' })
  lastMessage(
    @Root() conversation: Conversation,
    @Ctx() context: GatewayContext,
  ): Message | null | Promise<Message | null> {
    const { lastMessage } = conversation.along;
    return lastMessage === undefined
      ? this.loadLastMessage(conversation, context)
      : toMessage(lastMessage as MessageModel);
  }

  @FieldResolver(() => MessageConnection, {
    description:
      'Newest last; `last`/`before` pages back through the history. With neither `first` nor `last`: the latest 25.',
  })
  async messages(
    @Root() conversation: Conversation,
    @Args() { first, after, last, before }: HistoryArgs,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<MessageConnection> {
    if (first != null && last != null) throw badUserInput('Give either first or last.');
    const isBackward = first == null;
    const size = isBackward ? readSize(last, 'last') : readSize(first, 'first');
    const from = readCursor(messageCursors, after)?.key as Date | undefined;
    const until = readCursor(messageCursors, before)?.key as Date | undefined;
    const page = { limit: size + 1, isBackward, after: from, before: until };
    const rows = await loaders.messagesOfConversation(page).load(conversation.key);
    return toMessageConnection(rows, size, isBackward, (isBackward ? until : from) !== undefined);
  }

  private async loadRecord(conversation: Conversation, { loaders }: GatewayContext): Promise<CustomerRecord> {
    return toRecord(expectPresent(await loaders.record.load(conversation.model.recordId), 'record', conversation));
  }

  private async loadLastMessage(
    { model: { lastMessageId } }: Conversation,
    { loaders }: GatewayContext,
  ): Promise<Message | null> {
    const message = lastMessageId === null ? null : await loaders.message.load(lastMessageId);
    return message === null ? null : toMessage(message);
  }
}

/** Who sees a conversation sees its record and its number. */
function expectPresent<Row>(row: Row | null, what: string, conversation: Conversation): Row {
  if (row === null) throw new Error(`The ${what} of conversation ${conversation.key} is not there.`);
  return row;
}
