import { type HandOverResult, maxAssets } from '@patchbay/messaging';
import { Field, Int, ObjectType } from 'type-graphql';
import { Message, toMessage } from '../conversations';
import { PhoneNumber, toPhoneNumber } from '../directory';
import { toUserErrors, UserError } from '../payload';
import { Template, toTemplate } from '../templates';

@ObjectType({
  description: `What changes hands, or would in a dry run. Lists have the first ${maxAssets}; everything changes hands.`,
})
export class HandOverPayload {
  @Field(() => [PhoneNumber], { description: 'Company numbers.' })
  phoneNumbers!: PhoneNumber[];

  @Field(() => Int, { description: 'Customer records.' })
  recordCount!: number;

  @Field(() => Int, { description: 'Conversations on these numbers or with these records.' })
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
  const { phoneNumbers, scheduledMessages, messagesInDoubt, templates, refusals, ...counts } = await result;
  return {
    ...counts,
    phoneNumbers: phoneNumbers.map(toPhoneNumber),
    scheduledMessages: scheduledMessages.map(toMessage),
    messagesInDoubt: messagesInDoubt.map(toMessage),
    templates: templates.map(toTemplate),
    userErrors: toUserErrors(refusals),
  };
}
