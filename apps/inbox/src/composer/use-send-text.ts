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

/** What was said last, and messages behind which there are but texts from here. */
interface Said {
  readonly since: readonly string[];
  readonly now: string;
}
/** Texts of one place go one after the other, in the order in which they were written. */
const lines = new Map<string, Promise<Said | undefined>>();

/**
 * Sends a text, shown as under way until it is answered for; whoever tries again gives the last message before their eyes.
 * It opens the conversation that the text came to.
 */
export function useSendText(place: string): (input: PendingText['input'], seenMessageId?: string | null) => void {
  const client = useQueryClient();
  const [, navigate] = useLocation();

  const send = async (
    asked: PendingText['input'],
    previous: Said | undefined,
    seenMessageId: string | null,
  ): Promise<Said | undefined> => {
    const { expectedLastMessageId } = asked;
    // What one said oneself meanwhile is no news.
    const since = previous === undefined ? [] : [...previous.since, previous.now];
    const isNext = previous !== undefined && expectedLastMessageId != null && since.includes(expectedLastMessageId);
    let input = isNext ? { ...asked, expectedLastMessageId: previous.now } : asked;
    const from = location.pathname;
    try {
      // The same again first: it may have got through, and is then answered with the same text.
      let answer = await ask(input);
      if (isStale(answer) && seenMessageId !== null && seenMessageId !== input.expectedLastMessageId) {
        input = { ...input, expectedLastMessageId: seenMessageId };
        answer = await ask(input);
      }
      const { message, userErrors } = answer;
      if (message) {
        discardPending(place, input.idempotencyKey);
        takeIn(client, message);
        if (message.conversation.id !== input.conversationId && location.pathname === from)
          navigate(`/c/${message.conversation.id}${input.conversationId ? location.search : ''}`);
        return { since: isNext ? since : [expectedLastMessageId].filter((id) => id != null), now: message.id };
      }
      if (isStale(answer)) void client.invalidateQueries({ queryKey: messagesKey(place) });
      putPending(place, {
        input,
        refusal: isStale(answer)
          ? 'Something was said meanwhile. Read it, then send again.'
          : userErrors.map(({ message: words }) => words).join(' '),
      });
    } catch (error) {
      putPending(place, { input, refusal: `It did not get through: ${(error as Error).message}` });
    }
    return undefined;
  };

  return (input, seenMessageId = null) => {
    putPending(place, { input, refusal: null });
    lines.set(
      place,
      (lines.get(place) ?? Promise.resolve(undefined)).then((previous) => send(input, previous, seenMessageId)),
    );
  };
}

const ask = async (input: PendingText['input']) => (await request(SendDocument, { input })).sendMessage;
const isStale = ({ userErrors }: { readonly userErrors: readonly { readonly code: string }[] }) =>
  userErrors.some(({ code }) => code === 'CONVERSATION_CHANGED');
