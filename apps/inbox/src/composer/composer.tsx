import { keepPreviousData, useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { request } from '../api/request';
import { useMe } from '../api/use-me';
import { messagesKey, placeMessage, type MessagePage } from '../conversations/conversations-data';
import { graphql } from '../generated';
import type { ConversationItemFragment } from '../generated/graphql';
import { exactTimeOf } from '../ui/format';
import { onDraft, readDraft, saveDraft } from './drafts';
import { discardPending, putPending } from './pending';
import { ScheduleButton } from './schedule-button';
import { TemplateButton } from './template-button';

const SendDocument = graphql(`
  mutation Send($input: SendMessageInput!) {
    sendMessage(input: $input) { message { ...MessageItem conversation { id } } userErrors { code message earliestSendAt } }
  }
`);

const PreviewDocument = graphql(`
  query Preview($input: SendMessageInput!) {
    previewMessage(input: $input) { encoding segments nonGsmCharacters userErrors { code message earliestSendAt } }
  }
`);

const previewPauseMs = 200;

export function Composer({ conversation }: { readonly conversation: ConversationItemFragment }) {
  const { id } = conversation;
  const client = useQueryClient();
  const { numbers } = useMe();
  const [body, setBody] = useState(() => readDraft(id));
  const [settled, setSettled] = useState(body);
  const [sendAt, setSendAt] = useState<string | null>(null);
  const [fromId, setFromId] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const isOwnNumber = numbers.some((number) => number.id === conversation.phoneNumber.id);
  const phoneNumberId = fromId ?? (isOwnNumber ? null : (numbers[0]?.id ?? null));

  useEffect(() => onDraft((changed) => changed === id && setBody(readDraft(id))), [id]);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(body), previewPauseMs);
    return () => clearTimeout(pause);
  }, [body]);
  useEffect(() => {
    // Grows with its text.
    const area = box.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, 200)}px`;
  }, [body]);

  // What would be refused is told before one types: that the customer opted out, or that it is night there.
  const preview = useQuery({
    queryKey: ['preview', id, phoneNumberId, sendAt, settled, conversation.isOptedOut],
    queryFn: async () => (await request(PreviewDocument, { input: { conversationId: id, phoneNumberId, sendAt, body: settled || 'x' } })).previewMessage,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const refusals = preview.data?.userErrors ?? [];
  const quiet = refusals.find(({ code }) => code === 'QUIET_HOURS');
  const isBarred = refusals.some(({ code }) => code === 'RECIPIENT_OPTED_OUT' || code === 'NUMBER_NOT_ASSIGNED' || code === 'INVALID_NUMBER');

  const send = (text: string, at: string | null) => {
    const key = crypto.randomUUID();
    const lastMessageId = conversation.lastMessage?.id ?? null;
    const attempt = (expected: string | null): void => {
      putPending(id, { key, body: text, refusal: null, retry: () => attempt(null) });
      request(SendDocument, { input: { conversationId: id, phoneNumberId, body: text, sendAt: at, idempotencyKey: key, expectedLastMessageId: expected } }).then(
        ({ sendMessage: { message, userErrors } }) => {
          if (!message) {
            if (userErrors.some(({ code }) => code === 'CONVERSATION_CHANGED')) void client.invalidateQueries({ queryKey: messagesKey(id) });
            const words = userErrors.map((one) => (one.code === 'CONVERSATION_CHANGED' ? 'Something was said meanwhile. Read it, then send again.' : one.message));
            return putPending(id, { key, body: text, refusal: words.join(' '), retry: () => attempt(null) });
          }
          discardPending(id, key);
          const { conversation: sentTo, ...item } = message;
          client.setQueryData<InfiniteData<MessagePage>>(messagesKey(sentTo.id), (known) => known && { ...known, pages: placeMessage(known.pages, item) });
        },
        (error: Error) => putPending(id, { key, body: text, refusal: `It did not get through: ${error.message}`, retry: () => attempt(null) }),
      );
    };
    attempt(lastMessageId);
  };

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const text = body.trim();
    if (text === '' || isBarred) return;
    send(text, sendAt ?? quiet?.earliestSendAt ?? null);
    setBody('');
    saveDraft(id, '');
    setSendAt(null);
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Back to the list, where the single keys are.
    if (event.key === 'Escape') {
      box.current?.blur();
      document.getElementById(`conversation-${id}`)?.focus();
    }
    // An input method's Enter chooses a character.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  const change = (text: string) => {
    setBody(text);
    saveDraft(id, text);
  };

  const notices = refusals.filter(({ code }) => code !== 'EMPTY_BODY' && code !== 'QUIET_HOURS');
  return (
    <form className="composer" onSubmit={submit} aria-label="Write a text">
      {notices.map(({ message }) => (
        <p key={message} className="notice" role="status">{message}</p>
      ))}
      {quiet && (
        <p className="notice" role="status">
          It is not the hour for texts where the customer is. Yours will wait until {quiet.earliestSendAt ? exactTimeOf(quiet.earliestSendAt) : 'then'}.
        </p>
      )}
      <div className="composer-box">
        <textarea
          ref={box}
          id="composer"
          rows={1}
          dir="auto"
          aria-label={`Text to ${conversation.record.name}`}
          aria-describedby="composer-counter"
          placeholder={isBarred ? 'No text can be sent' : 'Write a text'}
          disabled={isBarred}
          value={body}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="button button-primary" disabled={body.trim() === '' || isBarred}>
          {sendAt !== null || quiet ? 'Schedule' : 'Send'}
        </button>
      </div>
      <div className="composer-tools">
        <TemplateButton conversation={conversation} phoneNumberId={phoneNumberId} onChoose={(text) => { change(text); box.current?.focus(); }} />
        <ScheduleButton value={sendAt} onChange={setSendAt} />
        {numbers.length > 1 || !isOwnNumber ? (
          <label className="from">
            <span>From</span>
            <select value={phoneNumberId ?? conversation.phoneNumber.id} onChange={(event) => setFromId(event.target.value)}>
              {!isOwnNumber && numbers.length === 0 && <option value={conversation.phoneNumber.id}>{conversation.phoneNumber.name}</option>}
              {numbers.map((number) => (
                <option key={number.id} value={number.id}>{number.name}</option>
              ))}
            </select>
          </label>
        ) : null}
        <Counter id="composer-counter" length={body.length} preview={settled === '' ? undefined : preview.data} />
      </div>
    </form>
  );
}

interface CounterProps {
  readonly id: string;
  readonly length: number;
  readonly preview: { readonly segments: number; readonly encoding: string; readonly nonGsmCharacters: readonly string[] } | undefined;
}

/** How many texts it will be, and which characters make it more. */
function Counter({ id, length, preview }: CounterProps) {
  if (preview === undefined) return <output id={id} className="counter" />;
  const { segments, encoding, nonGsmCharacters } = preview;
  const costly = encoding === 'UCS2' && segments > 1 && nonGsmCharacters.length > 0;
  return (
    <output id={id} className="counter" data-costly={costly || undefined}>
      {length} · {segments === 1 ? '1 text' : `${segments} texts`}
      {costly && <span> · {nonGsmCharacters.slice(0, 8).join(' ')} make it more</span>}
    </output>
  );
}
