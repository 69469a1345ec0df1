/**
 * notes: what colleagues write in a conversation for each other, and what users have not sent yet.
 *
 * - Nothing of it is ever sent to a customer.
 * - Everyone who sees the conversation sees its notes. Only they can be mentioned, and mentioned users are notified once.
 * - A draft is its user's alone.
 * - In a merge, notes go where the texts go, and an undo brings back those that the merge took along.
 */
export { addNote, type AddNoteInput, type NoteResult } from './add-note';
export { deleteNote, updateNote } from './change-note';
export { maxMentions, type Note, type Notes } from './notes';
export { saveDraft } from './save-draft';
