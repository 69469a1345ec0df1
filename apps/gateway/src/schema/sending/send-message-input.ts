import type { SendMessageInput as Send } from '@patchbay/messaging';
import { Field, ID, InputType } from 'type-graphql';
import { idOf, recordNodeTypes, type NodeType } from '../global-id';
import { DateTimeScalar, E164Scalar } from '../scalars';

@InputType({ description: 'Either `conversationId`, or `recordId` with, where the record has several, `to`.' })
export class SendMessageInput {
  @Field(() => ID, { nullable: true, description: 'The conversation to go on with.' })
  conversationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The record to write to.' })
  recordId?: string | null;

  @Field(() => E164Scalar, { nullable: true, description: "Which of the record's numbers, where it has several." })
  to?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The number to send from; where left out, the conversation's, else the viewer's only one.",
  })
  phoneNumberId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Either `body` or `templateId`; neither is needed with `mediaUrls`. 1,600 characters at most.',
  })
  body?: string | null;

  @Field(() => ID, { nullable: true, description: 'The template to fill in and send.' })
  templateId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Files to send along, ten at most, as https URLs that the carrier can fetch. Not every carrier takes any.',
  })
  mediaUrls?: string[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When to send it, to the second, a year ahead at most; at once, where left out.',
  })
  sendAt?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With `sendAt`: take it back, and tell the sender, if the customer writes before.',
  })
  cancelIfCustomerReplies?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Wait for the end of the number's quiet hours instead of being refused with QUIET_HOURS.",
  })
  deferInQuietHours?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "The same key and input give the first call's message and send nothing more.",
  })
  idempotencyKey?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Refuse with CONVERSATION_CHANGED if this is no longer the last message.',
  })
  expectedLastMessageId?: string | null;
}

/** An id that is none of ours is one of nothing: it finds nothing, like the id of something that is not there. */
const nothing = '00000000-0000-0000-0000-000000000000';

export function readSendMessageInput(input: SendMessageInput): Send {
  const key = (id: string | null | undefined, ...types: NodeType[]) =>
    id == null ? id : (idOf(id, ...types) ?? nothing);
  return {
    ...input,
    conversationId: key(input.conversationId, 'Conversation'),
    recordId: key(input.recordId, ...recordNodeTypes),
    phoneNumberId: key(input.phoneNumberId, 'PhoneNumber'),
    templateId: key(input.templateId, 'Template'),
    expectedLastMessageId: key(input.expectedLastMessageId, 'Message'),
  };
}
