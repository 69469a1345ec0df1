import { maxTimeZones, type Message as MessageModel } from '@patchbay/messaging';
import type { RecordView } from '@patchbay/persistence';
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find, get } from '../../loaders';
import { HistoryArgs, type Connection } from '../connection';
import { CustomerRecord, PhoneNumber, toPhoneNumber, toRecord } from '../directory';
import { keyOf } from '../global-id';
import { Conversation } from './conversation';
import { Message, messageConnection, toMessage } from './message';

/** A viewer who sees a conversation also sees its record and its phone number, so these are never null. */
@Resolver(() => Conversation)
export class ConversationFieldsResolver {
  @FieldResolver(() => CustomerRecord, { description: 'The record that the conversation belongs to.' })
  record(
    @Root() { along: { record }, model }: Conversation,
    @Ctx() context: GatewayContext,
  ): CustomerRecord | Promise<CustomerRecord> {
    // A list reads the requested columns only, so `record` may be incomplete.
    return record === undefined
      ? get(context.loaders.recordOfConversation, model.recordId, toRecord)
      : toRecord(record as RecordView);
  }

  @FieldResolver(() => PhoneNumber, { description: "The company's phone number." })
  phoneNumber(@Root() { model }: Conversation, @Ctx() { loaders }: GatewayContext): Promise<PhoneNumber> {
    return get(loaders.phoneNumberOfConversation, model.phoneNumberId, toPhoneNumber);
  }

  @FieldResolver(() => Int, {
    description: 'Number of inbound messages that the viewer has not read, without reactions to our messages.',
  })
  unreadCount(@Root() conversation: Conversation, @Ctx() { loaders }: GatewayContext): number | Promise<number> {
    return conversation.along.unreadCount ?? loaders.unreadCount.load(conversation.key);
  }

  @FieldResolver(() => [String], {
    description:
      "IANA time zones for the customer's local time: the record's own, or else those of the region that their number belongs to. Empty if unknown, or if there are more than 8.",
  })
  async customerTimeZones(
    @Root() { model }: Conversation,
    @Ctx() { services, loaders }: GatewayContext,
  ): Promise<readonly string[]> {
    const record = await loaders.recordOfConversation.load(model.recordId);
    if (record?.timeZone != null) return [record.timeZone];
    const zones = await services.timeZonesOf(model.customerNumber);
    return zones.length <= maxTimeZones ? zones : [];
  }

  @FieldResolver(() => Boolean, { description: 'The customer has opted out of texts from this phone number.' })
  async isOptedOut(@Root() { key }: Conversation, @Ctx() { loaders }: GatewayContext): Promise<boolean> {
    return (await loaders.consent.load(key))?.state === 'OPTED_OUT';
  }

  @FieldResolver(() => Message, { nullable: true, description: 'The newest message; null if there is none yet.' })
  lastMessage(
    @Root() { along: { lastMessage }, model }: Conversation,
    @Ctx() context: GatewayContext,
  ): Message | null | Promise<Message | null> {
    return lastMessage === undefined
      ? find(context.loaders.message, model.lastMessageId, toMessage)
      : toMessage(lastMessage as MessageModel);
  }

  @FieldResolver(() => Message, {
    nullable: true,
    description: 'The first inbound message that the viewer has not read. Null if everything is read.',
  })
  firstUnreadMessage(@Root() { key }: Conversation, @Ctx() { loaders }: GatewayContext): Promise<Message | null> {
    return find(loaders.firstUnreadMessage, key, toMessage);
  }

  @FieldResolver(() => messageConnection.Type, {
    description:
      'The messages, oldest first. Use `last` and `before` to page back from the newest, and `around` to open a conversation at a message. Default: the newest 25.',
  })
  messages(
    @Root() conversation: Conversation,
    @Args() { around, ...page }: HistoryArgs,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<Connection<Message>> {
    const args = { ...page, around: around == null ? null : keyOf(around, 'Message') };
    return messageConnection.readHistory(args, (given) => loaders.messagesOfConversation(given).load(conversation.key));
  }
}
