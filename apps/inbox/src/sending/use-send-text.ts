import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { connectionBack, isRefused, request } from '../api';
import { applyMessage, messagesKey } from '../cache';
import { graphql } from '../generated';
import type { SendMutation } from '../generated/graphql';
import { refusalText } from '../language';
import { isPending, type PendingText, putPending, removePending } from './pending-texts';
import { writingPreferences } from './writing-preferences';

const SendDocument = graphql(`
  mutation Send($input: SendMessageInput!) {
    sendMessage(input: $input) { message { ...MessageItem conversation { ...ConversationItem } } userErrors { code message words } }
  }
`);

type Input = PendingText['input'];
type SentMessage = NonNullable<SendMutation['sendMessage']['message']>;

/** The last message of a thread, and those before it that only this page's own texts follow. */
interface Tail {
  readonly before: readonly string[];
  readonly last: string;
}
/** The texts of a thread go one after the other, in the order they were written. */
const queues = new Map<string, Promise<Tail | undefined>>();

/**
 * Sends a text and shows it as pending until the server answers, then opens its conversation. A retry says which message
 * the user saw last.
 */
export function useSendText(threadKey: string): (input: Input, seenMessageId?: string | null) => void {
  const client = useQueryClient();
  const [, navigate] = useLocation();

  const onSent = (message: SentMessage, input: Input, sentFrom: string) => {
    removePending(threadKey, input.idempotencyKey);
    applyMessage(client, message);
    const isElsewhere = message.conversation.id !== input.conversationId;
    if (isElsewhere && location.pathname === sentFrom)
      navigate(`/c/${message.conversation.id}${input.conversationId ? location.search : ''}`);
  };
  const send = async (asked: Input, tail: Tail | undefined, seenId: string | null): Promise<Tail | undefined> => {
    const expected = asked.expectedLastMessageId;
    // The user's own texts are not news to them.
    const before = tail === undefined ? [] : [...tail.before, tail.last];
    const isNext = tail !== undefined && expected != null && before.includes(expected);
    let input = isNext ? { ...asked, expectedLastMessageId: tail.last } : asked;
    const sentFrom = location.pathname;
    try {
      // Unchanged first: it may have been sent already, and the server then answers with the same message.
      let answer = await askOnceConnected(threadKey, input);
      if (isStale(answer) && seenId !== null && seenId !== input.expectedLastMessageId) {
        input = { ...input, expectedLastMessageId: seenId };
        answer = await ask(input);
      }
      const { message, userErrors } = answer;
      if (message) {
        onSent(message, input, sentFrom);
        return { before: isNext ? before : [expected].filter((id) => id != null), last: message.id };
      }
      if (isStale(answer)) void client.invalidateQueries({ queryKey: messagesKey(threadKey) });
      const words = userErrors.flatMap((error) => error.words ?? []);
      putPending(threadKey, {
        input,
        refusal: userErrors.map(refusalText).join(' '),
        ...(words.length > 0 && { words }),
      });
    } catch (error) {
      // It was taken back.
      if (!isPending(threadKey, input.idempotencyKey)) return tail;
      const { message: reason } = error as Error;
      putPending(threadKey, { input, refusal: t`Could not send: ${reason}` });
    }
    return undefined;
  };

  return (input, seenMessageId = null) => {
    const { undoMs } = writingPreferences();
    const waits = undoMs > 0 && input.sendAt == null ? 'for-undo' : undefined;
    putPending(threadKey, { input, refusal: null, ...(waits && { waits }) });
    const taken = waits === undefined ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, undoMs));
    const queue = queues.get(threadKey) ?? Promise.resolve(undefined);
    queues.set(
      threadKey,
      Promise.all([queue, taken]).then(([tail]) => {
        if (!isPending(threadKey, input.idempotencyKey)) return tail;
        putPending(threadKey, { input, refusal: null });
        return send(input, tail, seenMessageId);
      }),
    );
  };
}

/** Without a connection, the text waits for it. It has its key, so it is sent once, even if the first try arrived. */
async function askOnceConnected(threadKey: string, input: Input): Promise<SendMutation['sendMessage']> {
  try {
    return await ask(input);
  } catch (error) {
    if (isRefused(error)) throw error;
    putPending(threadKey, { input, refusal: null, waits: 'for-connection' });
    await connectionBack();
    if (!isPending(threadKey, input.idempotencyKey)) throw error;
    putPending(threadKey, { input, refusal: null });
    return ask(input);
  }
}

const ask = async (input: Input) => (await request(SendDocument, { input })).sendMessage;
const isStale = ({ userErrors }: SendMutation['sendMessage']) =>
  userErrors.some(({ code }) => code === 'CONVERSATION_CHANGED');
