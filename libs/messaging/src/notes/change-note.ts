import { canAdminister, canSeeConversation, hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { noTextPermission, refusal, refused, type Refused } from '../refusal';
import type { NoteResult } from './add-note';
import { faultOfBody } from './check-body';
import type { Note } from './notes';

/** Its author changes a note. Those whom it mentions stay. */
export function updateNote(
  { database, now }: Dependencies,
  viewer: Viewer,
  { id, body }: { readonly id: string | null; readonly body: string },
): Promise<NoteResult> {
  return database.transaction(async (tx): Promise<NoteResult> => {
    const note = await findNote(tx, viewer, id);
    if ('refusals' in note) return note;
    if (note.authorId !== viewer.userId)
      return refused(refusal('FORBIDDEN', 'Only its author can change a note. Add one of your own.', 'id'));
    const fault = faultOfBody(body);
    if (fault !== null) return refused(fault);
    if (body === note.body) return { kind: 'written', note };
    const editedAt = now();
    await tx.notes.setBody(note.id, body, editedAt);
    return { kind: 'written', note: { ...note, body, editedAt } };
  });
}

/** Its author or an administrator deletes a note. */
export function deleteNote({ database }: Dependencies, viewer: Viewer, id: string | null): Promise<NoteResult> {
  return database.transaction(async (tx): Promise<NoteResult> => {
    const note = await findNote(tx, viewer, id);
    if ('refusals' in note) return note;
    if (note.authorId !== viewer.userId && !canAdminister(viewer))
      return refused(refusal('FORBIDDEN', 'Only its author or an administrator can delete a note.', 'id'));
    await tx.notes.remove(note.id);
    return { kind: 'written', note };
  });
}

async function findNote(tx: Transaction, viewer: Viewer, id: string | null): Promise<Note | Refused> {
  if (!hasTextPrivilege(viewer.role)) return refused(noTextPermission);
  const note = id === null ? undefined : await tx.notes.lock(id);
  const conversation = note && (await tx.conversations.findById(note.conversationId));
  return conversation !== undefined && canSeeConversation(viewer, conversation.owners)
    ? note!
    : refused(refusal('NOT_FOUND', 'Note not found.', 'id'));
}
