import type { HistoryStretch } from '@patchbay/persistence';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { get } from '../../loaders';
import { StretchArgs, type Connection } from '../connection';
import { Conversation } from '../conversations';
import { toUser, User } from '../directory';
import { Note, noteConnection } from './note';

@Resolver(() => Note)
export class NoteFieldsResolver {
  @FieldResolver(() => User, { description: 'Who wrote it.' })
  author(@Root() { model }: Note, @Ctx() { loaders }: GatewayContext): Promise<User> {
    return get(loaders.user, model.authorId, toUser);
  }

  @FieldResolver(() => [User], { description: 'The users whom it mentions, at most 50. They are notified.' })
  mentions(@Root() { model }: Note, @Ctx() { loaders }: GatewayContext): Promise<User[]> {
    return Promise.all(model.mentionIds.map((id) => get(loaders.user, id, toUser)));
  }
}

@Resolver(() => Conversation)
export class NotesOfConversationResolver {
  @FieldResolver(() => noteConnection.Type, {
    description:
      'Notes of colleagues, oldest first, visible to everyone who sees the conversation. Never sent to the customer. Default: the newest 25.',
  })
  notes(
    @Root() { key }: Conversation,
    @Args() page: StretchArgs,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<Connection<Note>> {
    return noteConnection.readHistory(page, (given) => loaders.notesOfConversation(given as HistoryStretch).load(key));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the viewer has written and not sent, on any device; null if there is nothing.',
  })
  draft(@Root() { key }: Conversation, @Ctx() { loaders }: GatewayContext): Promise<string | null> {
    return loaders.draft.load(key);
  }
}
