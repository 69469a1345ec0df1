const keyOf = (conversationId: string) => `patchbay.draft.${conversationId}`;
const listeners = new Set<(conversationId: string) => void>();

/** What was typed and not sent is kept for each conversation, also over a reload. */
export const readDraft = (conversationId: string): string => localStorage.getItem(keyOf(conversationId)) ?? '';

export function saveDraft(conversationId: string, text: string): void {
  if (text === '') localStorage.removeItem(keyOf(conversationId));
  else localStorage.setItem(keyOf(conversationId), text);
  listeners.forEach((listener) => listener(conversationId));
}

export function onDraft(listener: (conversationId: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
