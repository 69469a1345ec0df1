import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { request } from '../api/request';
import { useMe } from '../api/use-me';
import { graphql } from '../generated';
import type { PreviewQuery } from '../generated/graphql';
import { nearTimeOf } from '../ui/format';
import type { Addressee } from './addressee';
import { costlyCharacters } from './costly-characters';
import { readDraft, saveDraft, useDraft } from './drafts';
import { ScheduleButton, type Schedule } from './schedule-button';
import { TemplateButton } from './template-button';
import { useSendText } from './use-send-text';

const PreviewDocument = graphql(`
  query Preview($input: SendMessageInput!) {
    previewMessage(input: $input) { encoding segments nonGsmCharacters userErrors { code message earliestSendAt } }
  }
`);

const previewPauseMs = 200;
/** Characters that are named as what makes it more texts. */
const mostNamed = 8;
/** Whatever one writes, it would be refused. */
const barring: readonly string[] = [
  'RECIPIENT_OPTED_OUT',
  'NUMBER_NOT_ASSIGNED',
  'NO_PHONE_NUMBER',
  'INVALID_NUMBER',
  'FORBIDDEN',
  'NOT_FOUND',
];

interface ComposerProps {
  readonly addressee: Addressee;
  /** Back to where the single keys are. */
  readonly onLeave: () => void;
  readonly autoFocus?: boolean;
}

export function Composer({ addressee, onLeave, autoFocus = false }: ComposerProps) {
  const { place, record, target, phoneNumber, lastMessageId, isOptedOut } = addressee;
  const { numbers } = useMe();
  const send = useSendText(place);
  const body = useDraft(place);
  const [settled, setSettled] = useState(body);
  const [schedule, setSchedule] = useState<Schedule | null>(null);
  const [fromId, setFromId] = useState<string | null>(null);
  const fromField = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const isOwnNumber = numbers.some((number) => number.id === phoneNumber?.id);
  const phoneNumberId = fromId ?? (isOwnNumber ? (phoneNumber?.id ?? null) : (numbers[0]?.id ?? null));
  // Another number is another conversation, with texts of its own.
  const isElsewhere = phoneNumber !== null && phoneNumberId !== null && phoneNumberId !== phoneNumber.id;

  useEffect(() => {
    const pause = setTimeout(() => setSettled(body), previewPauseMs);
    return () => clearTimeout(pause);
  }, [body]);
  useEffect(() => {
    // Grows with its text.
    const area = box.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, 200)}px`;
  }, [body]);

  // What would be refused is told before one types: that the customer opted out, or that it is night there.
  const sendAt = schedule?.at ?? null;
  const preview = useQuery({
    queryKey: ['preview', place, phoneNumberId, sendAt, settled, isOptedOut],
    queryFn: async () =>
      (await request(PreviewDocument, { input: { ...target, phoneNumberId, sendAt, body: settled || 'x' } }))
        .previewMessage,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const refusals = preview.data?.userErrors ?? [];
  const quiet = refusals.find(({ code }) => code === 'QUIET_HOURS');
  const isBarred = refusals.some(({ code }) => barring.includes(code));

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const text = body.trim();
    if (text === '' || isBarred) return;
    send({
      ...target,
      phoneNumberId,
      body: text,
      sendAt,
      cancelIfCustomerReplies: schedule?.unlessTheyWrite ?? null,
      deferInQuietHours: quiet !== undefined || null,
      idempotencyKey: crypto.randomUUID(),
      expectedLastMessageId: isElsewhere ? null : lastMessageId,
    });
    saveDraft(place, '');
    setSchedule(null);
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      box.current?.blur();
      onLeave();
    }
    // An input method's Enter chooses a character.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  /** Where the cursor is, instead of what is marked there: what was typed stays. */
  const insert = (text: string) => {
    const area = box.current;
    const typed = readDraft(place);
    const [start, end] = area === null ? [typed.length, typed.length] : [area.selectionStart, area.selectionEnd];
    saveDraft(place, `${typed.slice(0, start)}${text}${typed.slice(end)}`);
    area?.focus();
  };

  const notices = refusals.filter(({ code }) => code !== 'EMPTY_BODY' && code !== 'QUIET_HOURS');
  return (
    <form className="composer" onSubmit={submit} aria-label="Write a text">
      <div role="status" className="notices">
        {notices.map(({ message }) => (
          <p key={message} className="notice">
            {message}
          </p>
        ))}
        {quiet && (
          <p className="notice">
            It is not the hour for texts where the customer is. Yours will wait until{' '}
            {quiet.earliestSendAt ? nearTimeOf(quiet.earliestSendAt) : 'then'}.
          </p>
        )}
      </div>
      <div className="composer-box">
        <textarea
          ref={box}
          id="composer"
          rows={1}
          dir="auto"
          aria-label={`Text to ${record.name}`}
          aria-describedby="composer-counter"
          placeholder={isBarred ? 'No text can be sent' : 'Write a text'}
          disabled={isBarred}
          autoFocus={autoFocus}
          value={body}
          onChange={(event) => saveDraft(place, event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="button button-primary" disabled={body.trim() === '' || isBarred}>
          {schedule !== null || quiet ? 'Schedule' : 'Send'}
        </button>
      </div>
      <div className="composer-tools">
        <TemplateButton addressee={addressee} phoneNumberId={phoneNumberId} onChoose={insert} />
        <ScheduleButton value={schedule} onChange={setSchedule} />
        {numbers.length > 1 || (!isOwnNumber && phoneNumber !== null) ? (
          <span className="from">
            <label htmlFor={fromField}>From</label>
            <select
              id={fromField}
              value={phoneNumberId ?? phoneNumber?.id}
              onChange={(event) => setFromId(event.target.value)}
            >
              {numbers.length === 0 && <option value={phoneNumber?.id}>{phoneNumber?.name}</option>}
              {numbers.map((number) => (
                <option key={number.id} value={number.id}>
                  {number.name}
                </option>
              ))}
            </select>
          </span>
        ) : null}
        <Counter id="composer-counter" body={body} preview={settled === '' ? undefined : preview.data} />
      </div>
      {isElsewhere && <p className="quiet">From this number it goes on in a conversation of its own.</p>}
    </form>
  );
}

interface CounterProps {
  readonly id: string;
  readonly body: string;
  readonly preview: PreviewQuery['previewMessage'] | undefined;
}

/** How many texts it will be, and which characters make it more. */
function Counter({ id, body, preview }: CounterProps) {
  if (preview === undefined) return <output id={id} className="counter" />;
  const costly = costlyCharacters(body, preview);
  const more = costly.length - mostNamed;
  return (
    <output id={id} className="counter" data-costly={costly.length > 0 || undefined}>
      {body.length} · {preview.segments === 1 ? '1 text' : `${preview.segments} texts`}
      {costly.length > 0 && (
        <span>
          {' '}
          ·{' '}
          {costly.slice(0, mostNamed).map((character) => (
            <mark key={character}>{character}</mark>
          ))}
          {more > 0 && ` and ${more} others`} make it more
        </span>
      )}
    </output>
  );
}
