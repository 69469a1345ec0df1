import { canSeeConversation, hasTextPrivilege, type Viewer } from '@patchbay/access';
import { findConversation, type KeyedConversation } from '../conversations';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { tellMentioned } from '../notifications';
import { type Refusal, refusal, refused, type Refused } from '../refusal';
import { faultOfBody } from './check-body';
import { maxMentions, maxNotesPerConversation, type Note } from './notes';

export type NoteResult = { readonly kind: 'written'; readonly note: Note } | Refused;

/** Ids are null if they are not valid. */
export interface AddNoteInput {
  readonly conversationId: string | null;
  readonly body: string;
  readonly mentionIds: readonly (string | null)[];
}

/** Adds a note, and notifies those whom it mentions. */
export function addNote(
  { database, now, newId }: Dependencies,
  viewer: Viewer,
  { conversationId, body, mentionIds }: AddNoteInput,
): Promise<NoteResult> {
  return database.transaction(async (tx): Promise<NoteResult> => {
    const found = await findConversation(tx, viewer, conversationId, 'conversationId');
    if ('refusals' in found) return found;
    const conversation = (await tx.conversations.lock(found.id)) ?? found;
    const fault = faultOfBody(body);
    const faults = [...(fault === null ? [] : [fault]), ...(await faultsOfMentions(tx, conversation, mentionIds))];
    if (faults.length > 0) return refused(...faults);
    if ((await tx.notes.count(conversation.id)) >= maxNotesPerConversation)
      return refused(
        refusal('INVALID_INPUT', `A conversation can have at most ${maxNotesPerConversation} notes. Delete one first.`),
      );
    const at = now();
    const mentioned = [...new Set(mentionIds.filter((id) => id !== null))];
    const note = await tx.notes.add({
      id: newId(),
      conversationId: conversation.id,
      authorId: viewer.userId,
      body,
      mentionIds: mentioned,
      createdAt: at,
    });
    await tellMentioned(
      { tx, newId, at },
      note,
      mentioned.filter((id) => id !== viewer.userId),
    );
    return { kind: 'written', note };
  });
}

async function faultsOfMentions(
  tx: Transaction,
  { owners }: KeyedConversation,
  ids: readonly (string | null)[],
): Promise<Refusal[]> {
  if (ids.length > maxMentions)
    return [refusal('INVALID_INPUT', `A note can mention at most ${maxMentions} users.`, 'mentionIds')];
  const known = ids.filter((id) => id !== null);
  const viewers = known.length === 0 ? new Map<string, Viewer>() : await tx.users.findViewers(known);
  return ids.flatMap((id, place) => {
    const viewer = id === null ? undefined : viewers.get(id);
    if (viewer === undefined) return refusal('NOT_FOUND', 'User not found.', 'mentionIds', String(place));
    return hasTextPrivilege(viewer.role) && canSeeConversation(viewer, owners)
      ? []
      : refusal(
          'INVALID_INPUT',
          'This user can’t see the conversation. Remove the mention.',
          'mentionIds',
          String(place),
        );
  });
}
