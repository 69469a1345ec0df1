import { saveDraft } from '@patchbay/messaging';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf } from '../global-id';
import { conversationPayload } from '../work';

@Resolver()
export class SaveDraftResolver {
  @Mutation(() => conversationPayload.Type, {
    description:
      'Keep what the viewer has written and not sent, for their other devices. Save an empty text when it was sent.',
  })
  async saveDraft(
    @Arg('conversationId', () => ID, { description: 'ID of the conversation.' }) conversationId: string,
    @Arg('body', () => String, { description: 'The text, up to 5,000 characters; empty to delete the draft.' })
    body: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return conversationPayload.of(
      await saveDraft(services, viewer, { conversationId: keyOf(conversationId, 'Conversation'), body }),
    );
  }
}
