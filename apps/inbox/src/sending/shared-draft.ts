import { useEffect } from 'react';
import { request, session } from '../api';
import { graphql } from '../generated';
import { useDebounced } from '../ui/use-debounced';
import { readDraft, saveDraft } from './drafts';

const DraftDocument = graphql(`
  query Draft($id: ID!) { conversation(id: $id) { draft } }
`);
const SaveDraftDocument = graphql(`
  mutation SaveDraft($conversationId: ID!, $body: String!) {
    saveDraft(conversationId: $conversationId, body: $body) { userErrors { code } }
  }
`);

const pauseMs = 1_000;
const retryMs = 5_000;

/** What the server has, as far as this browser knows. */
const sharedKey = (threadKey: string) => `patchbay.shared-draft.${session.user}.${threadKey}`;
const readShared = (threadKey: string) => localStorage.getItem(sharedKey(threadKey)) ?? '';
function writeShared(threadKey: string, text: string): void {
  if (text === '') localStorage.removeItem(sharedKey(threadKey));
  else localStorage.setItem(sharedKey(threadKey), text);
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Takes over what was written elsewhere, and saves what was written here. If both have changed, both stay, one below the other.
 * Calls take turns, so that no answer is older than what was saved since. What fails is still here, and is tried again.
 */
function share(threadKey: string, conversationId: string): void {
  turn = turn.then(() => shareNow(threadKey, conversationId)).catch(() => shareLater(threadKey, conversationId));
}

/** By thread. */
const retries = new Map<string, ReturnType<typeof setTimeout>>();
function shareLater(threadKey: string, conversationId: string): void {
  clearTimeout(retries.get(threadKey));
  retries.set(
    threadKey,
    setTimeout(() => share(threadKey, conversationId), retryMs),
  );
}

async function shareNow(threadKey: string, conversationId: string): Promise<void> {
  if (session.id === undefined) return;
  const { conversation } = await request(DraftDocument, { id: conversationId });
  if (conversation == null) return;
  const theirs = conversation.draft ?? '';
  const [mine, shared] = [readDraft(threadKey), readShared(threadKey)];
  writeShared(threadKey, theirs);
  const body = merged(mine, theirs, shared);
  if (body !== mine) saveDraft(threadKey, body);
  if (body === theirs) return;
  const { saveDraft: answer } = await request(SaveDraftDocument, { conversationId, body });
  if (answer.userErrors.length === 0) writeShared(threadKey, body);
}

function merged(mine: string, theirs: string, shared: string): string {
  if (theirs === shared) return mine;
  if (mine === shared) return theirs;
  return mine === theirs ? mine : [theirs, mine].filter((part) => part !== '').join('\n');
}

/** Keeps the draft of a conversation the same on all devices of the user. */
export function useSharedDraft(threadKey: string, conversationId: string | null, lastMessageId: string | null): void {
  const body = useDebounced(readDraft(threadKey), pauseMs);
  useEffect(() => {
    if (conversationId === null) return undefined;
    const shareThis = () => share(threadKey, conversationId);
    shareThis();
    // If another device sent this message, that device saves its empty draft a moment later.
    const again = setTimeout(shareThis, 3 * pauseMs);
    window.addEventListener('focus', shareThis);
    return () => {
      clearTimeout(again);
      window.removeEventListener('focus', shareThis);
    };
  }, [threadKey, conversationId, lastMessageId]);
  useEffect(() => {
    if (conversationId === null) return undefined;
    const shareChanges = () => {
      if (readDraft(threadKey) !== readShared(threadKey)) share(threadKey, conversationId);
    };
    shareChanges();
    // What was typed just before the user went to another conversation.
    return shareChanges;
  }, [threadKey, conversationId, body]);
}
