/**
 * notes: what colleagues write in a conversation, and drafts of texts.
 *
 * - Everyone who sees the conversation sees its notes; a draft is the viewer's own.
 * - Neither is ever sent to a customer.
 */
export { Note, toNote } from './note';

import { NoteFieldsResolver, NotesOfConversationResolver } from './note-fields.resolver';
import { SaveDraftResolver } from './save-draft.resolver';
import { WriteNoteResolver } from './write-note.resolver';

export const notesResolvers = [
  NoteFieldsResolver,
  NotesOfConversationResolver,
  SaveDraftResolver,
  WriteNoteResolver,
] as const;
