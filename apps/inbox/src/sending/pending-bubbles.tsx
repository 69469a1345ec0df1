import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { isolated, listText } from '../language';
import { PendingFiles, restoreUploads } from '../media';
import { editAgain } from './drafts';
import { type PendingText, removePending, usePending } from './pending-texts';
import { useSendText } from './use-send-text';

interface PendingBubblesProps {
  readonly threadKey: string;
  /** The last message above them. */
  readonly seenMessageId: string | null;
}

/** The texts that are on their way to the server or were refused, below the history. */
export function PendingBubbles({ threadKey, seenMessageId }: PendingBubblesProps) {
  const send = useSendText(threadKey);
  return usePending(threadKey).map((text) => (
    <PendingBubble
      key={text.input.idempotencyKey}
      text={text}
      onRetry={() => send({ ...text.input, ...(text.words && { confirmedWords: [...text.words] }) }, seenMessageId)}
      onSendNow={() => {
        removePending(threadKey, text.input.idempotencyKey);
        // Another text than the one that was refused.
        const now = { sendAt: null, cancelIfCustomerReplies: null, idempotencyKey: crypto.randomUUID() };
        send({ ...text.input, ...now }, seenMessageId);
      }}
      onEdit={() => {
        removePending(threadKey, text.input.idempotencyKey);
        restoreUploads(threadKey, text.input.uploadIds);
        editAgain(threadKey, text.input.body);
      }}
    />
  ));
}

interface PendingBubbleProps {
  readonly text: PendingText;
  readonly onRetry: () => void;
  readonly onSendNow: () => void;
  readonly onEdit: () => void;
}

const waitTexts = {
  'for-undo': msg`Sending in a moment…`,
  'for-connection': msg`No connection. Sent once it is back.`,
};

function PendingBubble({
  text: { input, refusal, waits, words = [] },
  onRetry,
  onSendNow,
  onEdit,
}: PendingBubbleProps) {
  const isTooLate = input.sendAt != null && new Date(input.sendAt) < new Date();
  return (
    <article className="message" data-outbound data-status={refusal === null ? 'PENDING' : 'FAILED'}>
      <div className="bubble">
        <PendingFiles ids={input.uploadIds} />
        {input.body !== '' && (
          <p className="body" dir="auto">
            {input.body}
          </p>
        )}
      </div>
      <footer className="meta">
        {refusal === null ? (
          <>
            <span>{waits === undefined ? t`Sending…` : i18n._(waitTexts[waits])}</span>
            {waits !== undefined && (
              <button type="button" className="link" onClick={onEdit}>
                {waits === 'for-undo' ? t`Undo` : t`Take back`}
              </button>
            )}
          </>
        ) : (
          <>
            <span role="alert" className="status-problem">
              {[refusal, listText(words.map(isolated))].join(' ')}
            </span>
            <button type="button" className="link" onClick={isTooLate ? onSendNow : onRetry}>
              {isTooLate ? t`Send now` : words.length > 0 ? t`I have checked it – send` : t`Try again`}
            </button>
            <button type="button" className="link" onClick={onEdit}>
              {t`Edit`}
            </button>
          </>
        )}
      </footer>
    </article>
  );
}
