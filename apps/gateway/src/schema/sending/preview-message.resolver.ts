import {
  maxMissingFields,
  maxNonGsmCharacters,
  previewMessage,
  type MessageEncoding as EncodingName,
} from '@patchbay/messaging';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { MessageEncoding } from '../conversations';
import { toUserErrors, UserError } from '../payload';
import { readSendMessageInput, SendMessageInput } from './send-message-input';

@ObjectType({ description: 'What `sendMessage` would send.' })
class MessagePreview {
  @Field(() => String, { description: 'The text that the customer would get, with all template fields filled in.' })
  body!: string;

  @Field(() => MessageEncoding, { description: 'The encoding that it would be sent in.' })
  encoding!: EncodingName;

  @Field(() => Int, { description: 'Number of segments that carriers would bill.' })
  segments!: number;

  @Field(() => [String], {
    description: `The characters that require UCS-2, each once: the first ${maxNonGsmCharacters}.`,
  })
  nonGsmCharacters!: readonly string[];

  @Field(() => [String], {
    description: `Fields that the template uses without a default and that the record has no value for, at most ${maxMissingFields}.`,
  })
  missingFields!: readonly string[];

  @Field(() => [UserError], { description: 'All reasons why `sendMessage` would refuse it.' })
  userErrors!: UserError[];
}

@Resolver()
export class PreviewMessageResolver {
  @Query(() => MessagePreview, {
    description: 'What `sendMessage` would send for this input, and all reasons why it would refuse. Sends nothing.',
  })
  async previewMessage(
    @Arg('input', () => SendMessageInput, { description: 'The input of `sendMessage`.' }) input: SendMessageInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<MessagePreview> {
    const { refusals, ...preview } = await previewMessage(services, viewer, readSendMessageInput(input));
    return { ...preview, userErrors: toUserErrors(refusals) };
  }
}
