import {
  maxMissingFields,
  maxNonGsmCharacters,
  maxReplacedCharacters,
  previewMessage,
  type MessageEncoding as EncodingName,
} from '@patchbay/messaging';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { MessageEncoding } from '../conversations';
import { toUserErrors, UserError } from '../payload';
import { readSendMessageInput, SendMessageInput } from './send-message-input';

@ObjectType({
  description: 'A character that nobody sees, or that is written in two parts, and that is sent differently.',
})
class ReplacedCharacter {
  @Field(() => String, { description: 'The character as it was given, such as a no-break space.' })
  from!: string;

  @Field(() => String, { description: 'What is sent instead; empty if it is left out.' })
  to!: string;

  @Field(() => Int, { description: 'How often the text has it.' })
  count!: number;
}

@ObjectType({ description: 'What `sendMessage` would send.' })
class MessagePreview {
  @Field(() => String, { description: 'The text that the customer would get, with all template fields filled in.' })
  body!: string;

  @Field(() => String, {
    description:
      'The same, with `⟦label⟧` in place of each field in `missingFields`, for a person to fill in before they send it as `body`.',
  })
  bodyWithGaps!: string;

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

  @Field(() => [ReplacedCharacter], {
    description: `What was replaced in the text, because nobody sees it but it can make the text cost more: spaces of other widths, zero-width characters, accents that are written separately. The first ${maxReplacedCharacters}.`,
  })
  replacedCharacters!: readonly ReplacedCharacter[];

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
