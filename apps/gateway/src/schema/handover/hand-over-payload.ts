import { type HandOverResult, maxAssets } from '@patchbay/messaging';
import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find, findAll } from '../../loaders';
import { Message, toMessage } from '../conversations';
import { CustomerRecord, PhoneNumber, Team, toPhoneNumber, toRecord, toTeam, toUser, User } from '../directory';
import { globalId } from '../global-id';
import { toUserErrors, UserError } from '../payload';
import { Template, toTemplate } from '../templates';

@ObjectType({
  description: `What changed hands, as it is now, or what would in a dry run. Lists have the first ${maxAssets}; everything changes hands.`,
})
export class HandOverPayload {
  readonly owner?: HandOverResult['owner'];
  readonly recordIds!: readonly string[];
  readonly conversationKeys!: readonly string[];

  @Field(() => [PhoneNumber], { description: 'Company numbers.' })
  phoneNumbers!: PhoneNumber[];

  @Field(() => Int, { description: 'Number of customer records.' })
  recordCount!: number;

  @Field(() => Int, { description: 'Number of conversations on these numbers or with these records.' })
  openConversationCount!: number;

  @Field(() => [Message], { description: 'Texts that are not sent yet. Those of a retired number are canceled.' })
  scheduledMessages!: Message[];

  @Field(() => [Message], { description: 'Texts that may or may not have been sent: somebody has to decide.' })
  messagesInDoubt!: Message[];

  @Field(() => [Template], { description: 'Templates.' })
  templates!: Template[];

  @Field(() => [UserError], {
    description: 'Why it was refused; empty if it succeeded. The lists then say what there is.',
  })
  userErrors!: UserError[];
}

export async function toHandOverPayload(result: Promise<HandOverResult>): Promise<HandOverPayload> {
  const { phoneNumbers, scheduledMessages, messagesInDoubt, templates, openConversationIds, refusals, ...rest } =
    await result;
  return {
    ...rest,
    conversationKeys: openConversationIds,
    phoneNumbers: phoneNumbers.map(toPhoneNumber),
    scheduledMessages: scheduledMessages.map(toMessage),
    messagesInDoubt: messagesInDoubt.map(toMessage),
    templates: templates.map(toTemplate),
    userErrors: toUserErrors(refusals),
  };
}

@Resolver(() => HandOverPayload)
export class HandOverPayloadFieldsResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The user who left or came back; null if it was refused, and for other mutations.',
  })
  user(@Root() { owner }: HandOverPayload, @Ctx() { loaders }: GatewayContext): Promise<User | null> {
    return find(loaders.user, owner?.kind === 'user' ? owner.id : null, toUser);
  }

  @FieldResolver(() => Team, {
    nullable: true,
    description: 'The team that closed; null if it was refused, and for other mutations.',
  })
  team(@Root() { owner }: HandOverPayload, @Ctx() { loaders }: GatewayContext): Promise<Team | null> {
    return find(loaders.team, owner?.kind === 'team' ? owner.id : null, toTeam);
  }

  @FieldResolver(() => [CustomerRecord], { description: 'Customer records, by name.' })
  records(@Root() { recordIds }: HandOverPayload, @Ctx() { loaders }: GatewayContext): Promise<CustomerRecord[]> {
    return findAll(loaders.record, recordIds, toRecord);
  }

  @FieldResolver(() => [ID], { description: 'IDs of these conversations, latest first.' })
  openConversationIds(@Root() { conversationKeys }: HandOverPayload): string[] {
    return conversationKeys.map((key) => globalId('Conversation', key));
  }
}
