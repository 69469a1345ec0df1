import { type FormEvent, useRef, useState } from 'react';
import { TemplatePicker } from '../templates';
import { nearTimeOf } from '../ui/format';
import type { Addressee } from './addressee';
import { Counter } from './counter';
import { insertAtCursor, saveDraft, useDraft } from './drafts';
import { MessageBox } from './message-box';
import { type Schedule, ScheduleButton } from './schedule-button';
import { SenderField, useSenderNumber } from './sender-number';
import { usePreview } from './use-preview';
import { useSendText } from './use-send-text';

interface ComposerProps {
  readonly addressee: Addressee;
  /** After Escape: the focus goes back to where single-key shortcuts work. */
  readonly onLeave: () => void;
  readonly autoFocus?: boolean;
}

export function Composer({ addressee, onLeave, autoFocus = false }: ComposerProps) {
  const { threadKey, record, target, lastMessageId } = addressee;
  const box = useRef<HTMLTextAreaElement>(null);
  const send = useSendText(threadKey);
  const body = useDraft(threadKey);
  const [schedule, setSchedule] = useState<Schedule | null>(null);
  const sender = useSenderNumber(addressee);
  const { phoneNumberId, isElsewhere } = sender;
  const sendAt = schedule?.at ?? null;
  const { preview, quietHours, isBlocked, problems } = usePreview({ addressee, phoneNumberId, sendAt, body });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = body.trim();
    if (text === '' || isBlocked) return;
    send({
      ...target,
      phoneNumberId,
      body: text,
      sendAt,
      cancelIfCustomerReplies: schedule?.cancelIfCustomerReplies ?? null,
      deferInQuietHours: quietHours !== undefined || null,
      idempotencyKey: crypto.randomUUID(),
      expectedLastMessageId: isElsewhere ? null : lastMessageId,
    });
    saveDraft(threadKey, '');
    setSchedule(null);
    box.current?.focus();
  };
  return (
    <form className="composer" onSubmit={submit} aria-label="Write a text">
      <Notices problems={problems} quietHours={quietHours} />
      <div className="composer-box">
        <MessageBox
          ref={box}
          label={`Text to ${record.name}`}
          isBlocked={isBlocked}
          autoFocus={autoFocus}
          value={body}
          onChange={(text) => saveDraft(threadKey, text)}
          onEscape={onLeave}
        />
        <button type="submit" className="button button-primary" disabled={body.trim() === '' || isBlocked}>
          {schedule !== null || quietHours ? 'Schedule' : 'Send'}
        </button>
      </div>
      <div className="composer-tools">
        <TemplatePicker
          recordType={record.type}
          target={{ ...target, phoneNumberId }}
          onChoose={(text) => insertAtCursor(threadKey, box.current, text)}
        />
        <ScheduleButton value={schedule} onChange={setSchedule} />
        <SenderField sender={sender} />
        <Counter id="composer-counter" body={body} preview={preview} />
      </div>
      {isElsewhere && <p className="quiet">Sending from this number uses a separate conversation.</p>}
    </form>
  );
}

type Preview = ReturnType<typeof usePreview>;

function Notices({ problems, quietHours }: Pick<Preview, 'problems' | 'quietHours'>) {
  return (
    <div role="status" className="notices">
      {problems.map(({ message }) => (
        <p key={message} className="notice">
          {message}
        </p>
      ))}
      {quietHours && (
        <p className="notice">
          It’s quiet hours where the customer is. Your text will wait until{' '}
          {quietHours.earliestSendAt ? nearTimeOf(quietHours.earliestSendAt) : 'they end'}.
        </p>
      )}
    </div>
  );
}
