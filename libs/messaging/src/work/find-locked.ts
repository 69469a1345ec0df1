import type { Viewer } from '@patchbay/access';
import { findConversation, type Conversation, type KeyedConversation } from '../conversations';
import type { Transaction } from '../database';
import { refusal, refused, type Refused } from '../refusal';

export type ConversationResult = { readonly kind: 'changed'; readonly conversation: Conversation } | Refused;

/** The conversation that a viewer wants to change, as it is when no text can come between; or why they can't change it. */
export async function findLocked(
  tx: Transaction,
  viewer: Viewer,
  id: string | null,
  field = 'id',
): Promise<KeyedConversation | Refused> {
  const found = await findConversation(tx, viewer, id, field);
  if ('refusals' in found) return found;
  return (await tx.conversations.lock(found.id)) ?? refused(refusal('NOT_FOUND', 'Conversation not found.', field));
}

/** It as it is after the change. */
export async function changed(tx: Transaction, { id }: Conversation): Promise<ConversationResult> {
  const conversation = await tx.conversations.findById(id);
  if (conversation === undefined) throw new Error(`Conversation ${id} vanished while it was changed.`);
  return { kind: 'changed', conversation };
}
