import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { request } from '../api/request';
import { messagesKey, takeIn } from '../conversations/conversations-data';
import { graphql } from '../generated';
import { discardPending, putPending, type PendingText } from './pending';

const SendDocument = graphql(`
  mutation Send($input: SendMessageInput!) {
    sendMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message } }
  }
`);

/** What was said last when a text was written, and what is since that text is sent. */
interface Said {
  readonly before: string | null;
  readonly now: string;
}
/** Texts of one place go one after the other, in the order in which they were written. */
const lines = new Map<string, Promise<Said | undefined>>();

/** Sends a text, shown as under way until it is answered for. It opens the conversation that it came to. */
export function useSendText(place: string): (input: PendingText['input']) => void {
  const client = useQueryClient();
  const [, navigate] = useLocation();

  const send = async (asked: PendingText['input'], previous: Said | undefined): Promise<Said | undefined> => {
    const { expectedLastMessageId } = asked;
    // What one said oneself meanwhile is no news.
    const isNext = previous !== undefined && expectedLastMessageId != null && expectedLastMessageId === previous.before;
    const input = isNext ? { ...asked, expectedLastMessageId: previous.now } : asked;
    const refuse = (refusal: string, next = input) => putPending(place, { input: next, refusal });
    const from = location.pathname;
    try {
      const { message, userErrors } = (await request(SendDocument, { input })).sendMessage;
      if (message) {
        discardPending(place, input.idempotencyKey);
        takeIn(client, message);
        if (message.conversation.id !== input.conversationId && location.pathname === from) navigate(`/c/${message.conversation.id}${input.conversationId ? location.search : ''}`);
        return { before: expectedLastMessageId ?? null, now: message.id };
      }
      if (userErrors.some(({ code }) => code === 'CONVERSATION_CHANGED')) {
        void client.invalidateQueries({ queryKey: messagesKey(place) });
        refuse('Something was said meanwhile. Read it, then send again.', { ...input, expectedLastMessageId: null });
      } else refuse(userErrors.map(({ message: words }) => words).join(' '));
    } catch (error) {
      // It may have got through: the same again is answered with the same text.
      refuse(`It did not get through: ${(error as Error).message}`);
    }
    return undefined;
  };

  return (input) => {
    putPending(place, { input, refusal: null });
    const line = (lines.get(place) ?? Promise.resolve(undefined)).then((previous) => send(input, previous));
    lines.set(place, line);
  };
}
