/**
 * notes: what colleagues write in conversations, and what users have not sent yet.
 *
 * Invariants: a note's `created_at` grows within its conversation; a trigger tells of each change.
 */
export { DraftEntity } from './draft.entity';
export { createNoteQueries } from './note-queries';
export { createNoteStore } from './note-store';
export { NoteEntity } from './note.entity';
export { relocateNotes } from './relocate-notes';
