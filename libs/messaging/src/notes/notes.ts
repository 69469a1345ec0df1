/** What a colleague wrote about a conversation. It is never sent to the customer. */
export interface Note {
  readonly id: string;
  readonly conversationId: string;
  readonly authorId: string;
  readonly body: string;
  readonly mentionIds: readonly string[];
  /** The order within a conversation. */
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

export interface Notes {
  /** At least a millisecond after the last note of its conversation, whose lock the caller holds. */
  add(note: Omit<Note, 'editedAt'>): Promise<Note>;
  /** Keeps others from changing it. */
  lock(id: string): Promise<Note | undefined>;
  count(conversationId: string): Promise<number>;
  setBody(id: string, body: string, editedAt: Date): Promise<void>;
  remove(id: string): Promise<void>;
  /** An empty body ends the draft. */
  saveDraft(userId: string, conversationId: string, body: string, at: Date): Promise<void>;
}

export const maxNoteLength = 5_000;
export const maxMentions = 50;
export const maxNotesPerConversation = 1_000;
/** Longer than a text may be: it may still be shortened. */
export const maxDraftLength = 5_000;
