import { addNote, deleteNote, updateNote } from '@patchbay/messaging';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg, keyOf } from '../global-id';
import { createPayload } from '../payload';
import { Note, toNote } from './note';

const payload = createPayload('NotePayload', 'Result of a change of a note.', {
  note: { type: () => Note, map: toNote, description: 'The note, also if it was deleted; null if it was refused.' },
});

const body = { description: 'The text, up to 5,000 characters.' };

@Resolver()
export class WriteNoteResolver {
  @Mutation(() => payload.Type, {
    description: 'Write a note for colleagues in a conversation. Only users who see the conversation can be mentioned.',
  })
  async addNote(
    @Arg('conversationId', () => ID, { description: 'ID of the conversation.' }) conversationId: string,
    @Arg('body', () => String, body) text: string,
    @Arg('mentionIds', () => [ID], { nullable: true, description: 'IDs of users to notify, at most 50.' })
    mentionIds: string[] | null | undefined,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return payload.of(
      await addNote(services, viewer, {
        conversationId: keyOf(conversationId, 'Conversation'),
        body: text,
        mentionIds: (mentionIds ?? []).map((id) => keyOf(id, 'User')),
      }),
    );
  }

  @Mutation(() => payload.Type, { description: 'Change the text of a note. Only its author may. Mentions stay.' })
  async updateNote(
    @IdArg('ID of the note.', 'Note') id: string,
    @Arg('body', () => String, body) text: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return payload.of(await updateNote(services, viewer, { id, body: text }));
  }

  @Mutation(() => payload.Type, { description: 'Delete a note. Its author and administrators may.' })
  async deleteNote(
    @IdArg('ID of the note.', 'Note') id: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return payload.of(await deleteNote(services, viewer, id));
  }
}
