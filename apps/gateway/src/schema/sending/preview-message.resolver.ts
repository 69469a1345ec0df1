import { previewMessage, type MessageEncoding as EncodingName } from '@patchbay/messaging';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { toUserErrors, UserError } from '../user-error';
import { MessageEncoding } from '../conversations/message';
import { readSendMessageInput, SendMessageInput } from './send-message-input';

@ObjectType({ description: 'A text that was not sent.' })
class MessagePreview {
  @Field(() => String, { description: "The text as the customer would get it, the template's fields filled in." })
  body!: string;

  @Field(() => MessageEncoding, { description: 'How it would be coded on its way.' })
  encoding!: EncodingName;

  @Field(() => Int, { description: 'How many segments carriers would bill it as.' })
  segments!: number;

  @Field(() => [String], { description: 'The characters that force UCS-2, each once.' })
  nonGsmCharacters!: string[];

  @Field(() => [String], { description: 'Fields that the template names and the record lacks, with no default.' })
  missingFields!: string[];

  @Field(() => [UserError], { description: 'Every reason for which `sendMessage` would refuse.' })
  userErrors!: UserError[];
}

@Resolver()
export class PreviewMessageResolver {
  @Query(() => MessagePreview, {
    description:
      'What `sendMessage` with this input would send, and every reason for which it would refuse. Sends nothing.',
  })
  async previewMessage(
    @Arg('input', () => SendMessageInput, { description: 'As for `sendMessage`.' }) input: SendMessageInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<MessagePreview> {
    const { refusals, nonGsmCharacters, missingFields, ...preview } = await previewMessage(
      services,
      viewer,
      readSendMessageInput(input),
    );
    return {
      ...preview,
      nonGsmCharacters: [...nonGsmCharacters],
      missingFields: [...missingFields],
      userErrors: toUserErrors(refusals),
    };
  }
}
