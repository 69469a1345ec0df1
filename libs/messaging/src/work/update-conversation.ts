import type { Viewer } from '@patchbay/access';
import type { Conversation, WorkState } from '../conversations';
import type { Dependencies } from '../dependencies';
import { type Refusal, refusal, refused } from '../refusal';
import { changed, type ConversationResult, findLocked } from './find-locked';
import type { WorkChange } from './works';

/** Ids are null if they are not valid. */
export interface UpdateConversationInput {
  readonly id: string | null;
  readonly state: WorkState | undefined;
  readonly snoozedUntil: Date | undefined;
  /** Undefined if it does not matter which message is the last one. */
  readonly expectedLastMessageId: string | null | undefined;
}

const maxDaysAhead = 365;

/**
 * Opens, closes or snoozes a conversation. It holds the conversation's lock, as texts that arrive do: a text comes before the
 * change, and `expectedLastMessageId` says whether the viewer saw it, or after it, and opens the conversation again.
 */
export function updateConversation(
  { database, now }: Dependencies,
  viewer: Viewer,
  { id, expectedLastMessageId, ...input }: UpdateConversationInput,
): Promise<ConversationResult> {
  return database.transaction(async (tx): Promise<ConversationResult> => {
    const conversation = await findLocked(tx, viewer, id);
    if ('refusals' in conversation) return conversation;
    const change = changeOf(conversation, input, now());
    if ('code' in change) return refused(change);
    if (expectedLastMessageId !== undefined && conversation.lastMessageId !== expectedLastMessageId)
      return refused(
        refusal('CONVERSATION_CHANGED', 'New messages arrived. Read them, then try again.', 'expectedLastMessageId'),
      );
    await tx.works.setState(conversation.id, change);
    if (change.snoozedUntil !== null)
      await tx.jobs.restart({
        name: 'reopen-snoozed',
        subjectId: conversation.id,
        lane: `snoozed:${conversation.id}`,
        runAt: change.snoozedUntil,
      });
    return changed(tx, conversation);
  });
}

export function changeOf(
  current: Pick<Conversation, 'state' | 'snoozedUntil'>,
  { state = current.state, snoozedUntil }: Pick<UpdateConversationInput, 'state' | 'snoozedUntil'>,
  now: Date,
): WorkChange | Refusal {
  if (state !== 'SNOOZED')
    return snoozedUntil === undefined
      ? { state, snoozedUntil: null }
      : refusal('INVALID_INPUT', 'Set state to SNOOZED, too, or remove snoozedUntil.', 'snoozedUntil');
  const until = snoozedUntil ?? current.snoozedUntil;
  if (until === null) return refusal('INVALID_INPUT', 'Choose when it opens again.', 'snoozedUntil');
  if (until <= now) return refusal('INVALID_INPUT', 'The time is in the past. Choose a later one.', 'snoozedUntil');
  if (until.getTime() - now.getTime() > maxDaysAhead * 86_400_000)
    return refusal('INVALID_INPUT', `A conversation can be snoozed for at most ${maxDaysAhead} days.`, 'snoozedUntil');
  return { state, snoozedUntil: until };
}
