import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useRef, useState } from 'react';
import type { Presence } from '@patchbay/client';
import { isolated, listText } from '../language';
import { AttachButton, AttachmentList, takeUploads, useAttachments, useFileDrop } from '../media';
import { TypingNotice, useTellTyping } from '../presence';
import { TemplatePicker } from '../templates';
import { nearTimeOf } from '../ui/format';
import type { Addressee } from './addressee';
import { Counter } from './counter';
import { insertAtCursor, insertBetween, saveDraft, useDraft } from './drafts';
import { gapsIn } from './gaps';
import { MessageBox } from './message-box';
import { type Schedule, ScheduleButton } from './schedule-button';
import { SenderField, useSenderNumber } from './sender-number';
import { useSharedDraft } from './shared-draft';
import { TemplateSlash, useTemplateSlash } from './template-slash';
import { usePreview } from './use-preview';
import { useSendText } from './use-send-text';
import { WordsNotice } from './words-notice';
import { WritingOptions } from './writing-options';

interface ComposerProps {
  readonly addressee: Addressee;
  /** Who else has the conversation open. */
  readonly others?: readonly Presence[];
  /** After Escape: the focus goes back to where single-key shortcuts work. */
  readonly onLeave: () => void;
  readonly autoFocus?: boolean;
}

export function Composer({ addressee, others = [], onLeave, autoFocus = false }: ComposerProps) {
  const { threadKey, record, target, lastMessageId } = addressee;
  const box = useRef<HTMLTextAreaElement>(null);
  const send = useSendText(threadKey);
  const body = useDraft(threadKey);
  const conversationId = target.conversationId ?? null;
  useSharedDraft(threadKey, conversationId, lastMessageId);
  const tellTyping = useTellTyping(conversationId, others.length > 0);
  const [cursor, setCursor] = useState(0);
  const [schedule, setSchedule] = useState<Schedule | null>(null);
  const sender = useSenderNumber(addressee);
  const { phoneNumberId, isElsewhere } = sender;
  const sendAt = schedule?.at ?? null;
  const files = useAttachments(threadKey);
  const uploadIds = files.flatMap(({ uploadId }) => uploadId ?? []);
  const asked = { addressee, phoneNumberId, sendAt, body, uploadIds };
  const { preview, quietHours, isBlocked, problems, words } = usePreview(asked);
  const [checkedWords, setCheckedWords] = useState<readonly string[]>([]);
  const checkBox = useRef<HTMLInputElement>(null);
  const isChecked = words.every((word) => checkedWords.includes(word));
  const drop = useFileDrop(threadKey, isBlocked);
  const isComplete = uploadIds.length === files.length && (body.trim() !== '' || files.length > 0);
  const slash = useTemplateSlash({
    recordType: record.type,
    target: { ...target, phoneNumberId },
    body,
    cursor,
    onInsert: (start, text) => insertBetween(threadKey, box.current, { start, end: cursor }, text),
  });
  const gaps = gapsIn(body);
  const name = isolated(record.name);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = body.trim();
    const [gap] = gaps;
    if (gap !== undefined) {
      box.current?.focus();
      box.current?.setSelectionRange(gap.start, gap.end);
    } else if (!isChecked) checkBox.current?.focus();
    if (!isComplete || isBlocked || gap !== undefined || !isChecked) return;
    send({
      ...target,
      phoneNumberId,
      body: text,
      uploadIds: takeUploads(threadKey),
      sendAt,
      cancelIfCustomerReplies: schedule?.cancelIfCustomerReplies ?? null,
      deferInQuietHours: quietHours !== undefined || null,
      confirmedWords: words.length > 0 ? [...words] : null,
      idempotencyKey: crypto.randomUUID(),
      expectedLastMessageId: isElsewhere ? null : lastMessageId,
    });
    saveDraft(threadKey, '');
    tellTyping('');
    setSchedule(null);
    setCheckedWords([]);
    box.current?.focus();
  };
  return (
    <form className="composer" onSubmit={submit} aria-label={t`Write a text`} {...drop}>
      <Notices problems={problems} quietHours={quietHours} gaps={gaps.map(({ label }) => label)} others={others} />
      <WordsNotice
        ref={checkBox}
        words={words}
        isChecked={isChecked}
        onCheck={(is) => setCheckedWords(is ? words : [])}
      />
      <AttachmentList threadKey={threadKey} />
      <TemplateSlash {...slash} />
      <div className="composer-box">
        <MessageBox
          ref={box}
          label={t`Text to ${name}`}
          isBlocked={isBlocked}
          autoFocus={autoFocus}
          value={body}
          onChange={(text) => {
            saveDraft(threadKey, text);
            tellTyping(text);
          }}
          onEscape={onLeave}
          onKey={slash.onKey}
          onCursor={setCursor}
        />
        <button type="submit" className="button button-primary" disabled={!isComplete || isBlocked}>
          {schedule !== null || quietHours ? t`Schedule` : t`Send`}
        </button>
      </div>
      <div className="composer-tools">
        <TemplatePicker
          recordType={record.type}
          target={{ ...target, phoneNumberId }}
          onChoose={(text) => insertAtCursor(threadKey, box.current, text)}
        />
        <AttachButton threadKey={threadKey} isDisabled={isBlocked} />
        <ScheduleButton value={schedule} onChange={setSchedule} />
        <SenderField sender={sender} />
        <WritingOptions />
        <Counter id="composer-counter" body={body} preview={preview} />
      </div>
      {isElsewhere && <p className="quiet">{t`Sending from this number uses a separate conversation.`}</p>}
    </form>
  );
}

type Preview = ReturnType<typeof usePreview>;

interface NoticesProps extends Pick<Preview, 'problems' | 'quietHours'> {
  readonly others: readonly Presence[];
  readonly gaps: readonly string[];
}

function quietText(end: string | null | undefined): string {
  if (end == null) return t`It’s quiet hours where the customer is. Your text will wait until they end.`;
  const time = nearTimeOf(end);
  return t`It’s quiet hours where the customer is. Your text will wait until ${time}.`;
}

function Notices({ problems, quietHours, gaps, others }: NoticesProps) {
  const gapNames = listText(gaps);
  return (
    <div role="status" className="notices">
      <TypingNotice others={others} />
      {problems.map((problem) => (
        <p key={problem} className="notice" dir="auto">
          {problem}
        </p>
      ))}
      {gaps.length > 0 && (
        <p className="notice">
          <Trans>
            Fill in <bdi>{gapNames}</bdi> before you send. <kbd>Tab</kbd> goes to the next gap.
          </Trans>
        </p>
      )}
      {quietHours && <p className="notice">{quietText(quietHours.earliestSendAt)}</p>}
    </div>
  );
}
