import { maxMedia, type SendMessageInput as Send } from '@patchbay/messaging';
import { Field, ID, InputType } from 'type-graphql';
import { keyOf, recordNodeTypes, type NodeType } from '../global-id';
import { DateTimeScalar, E164Scalar } from '../scalars';

@InputType({
  description:
    'A text and who gets it: `conversationId`, or `recordId` with `to` if the record has several phone numbers, or `newLeadName` with `to` and `phoneNumberId`.',
})
export class SendMessageInput {
  @Field(() => ID, { nullable: true, description: 'The conversation to reply in.' })
  conversationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of a new lead, owned by the viewer, with the number `to`. If a record has that number, the text goes to the record that a text from it would go to. Needs `phoneNumberId`.',
  })
  newLeadName?: string | null;

  @Field(() => ID, { nullable: true, description: 'The record to text.' })
  recordId?: string | null;

  @Field(() => E164Scalar, {
    nullable: true,
    description: "The record's phone number to text, if it has several; or the number of the new lead.",
  })
  to?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The company's phone number to send from. Default: the conversation's, else the viewer's only one.",
  })
  phoneNumberId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text, up to 1,600 characters. Use either `body` or `templateId`, or only files.',
  })
  body?: string | null;

  @Field(() => ID, { nullable: true, description: 'The template to fill in and send.' })
  templateId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `Up to ${maxMedia} files to send, as https URLs that the carrier can fetch. Not every carrier supports files.`,
  })
  mediaUrls?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Uploads of the viewer whose bytes were sent (\`createUpload\`), each for one text; with \`mediaUrls\` at most ${maxMedia}. MEDIA_NOT_SUPPORTED if the carrier sends no such files to this customer, UPLOAD_NOT_READY before the bytes are there, FILE_TOO_LARGE if the carrier takes less; pictures are made to fit.`,
  })
  uploadIds?: string[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When to send it, up to one year ahead, rounded to the second. Default: now.',
  })
  sendAt?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With `sendAt`: cancel it and notify the sender if the customer texts first.',
  })
  cancelIfCustomerReplies?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'In quiet hours, send it when they end, instead of refusing it with QUIET_HOURS.',
  })
  deferInQuietHours?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Words of `CompanySettings.confirmWords` that the text has, and that the sender has checked: without them it is refused with NEEDS_CONFIRMATION. Programs have to confirm, too.',
  })
  confirmedWords?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'A second call with the same key and input returns the first message and sends nothing.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Refuse with CONVERSATION_CHANGED if this is no longer the last message of the conversation.',
  })
  expectedLastMessageId?: string | null;
}

export function readSendMessageInput(input: SendMessageInput): Send {
  const key = (id: string | null | undefined, ...types: NodeType[]) => (id == null ? id : keyOf(id, ...types));
  return {
    ...input,
    conversationId: key(input.conversationId, 'Conversation'),
    recordId: key(input.recordId, ...recordNodeTypes),
    phoneNumberId: key(input.phoneNumberId, 'PhoneNumber'),
    templateId: key(input.templateId, 'Template'),
    uploadIds: input.uploadIds?.map((id) => keyOf(id, 'Upload')),
    expectedLastMessageId: key(input.expectedLastMessageId, 'Message'),
  };
}
