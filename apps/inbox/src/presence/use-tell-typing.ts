import { useRef } from 'react';
import { request } from '../api';
import { graphql } from '../generated';

const SetTypingDocument = graphql(`
  mutation SetTyping($conversationId: ID!, $isTyping: Boolean!) {
    setTyping(conversationId: $conversationId, isTyping: $isTyping) { userErrors { code } }
  }
`);

/** The server forgets it after six seconds. */
const repeatMs = 3_000;

/** Returns what to call with each text that the user has typed; an empty one is the end. */
export function useTellTyping(conversationId: string | null, isAnybodyHere: boolean): (text: string) => void {
  const toldAt = useRef<number | null>(null);
  return (text) => {
    const isTyping = text !== '';
    const isTold = toldAt.current !== null && Date.now() - toldAt.current < repeatMs;
    if (conversationId === null || !isAnybodyHere || isTyping === isTold) return;
    toldAt.current = isTyping ? Date.now() : null;
    // The others only see it late.
    request(SetTypingDocument, { conversationId, isTyping }).catch(() => undefined);
  };
}
