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
      onRetry={() => send(text.input, seenMessageId)}
      onEdit={() => {
        removePending(threadKey, text.input.idempotencyKey);
        editAgain(threadKey, text.input.body);
      }}
    />
  ));
}

type PendingBubbleProps = { readonly text: PendingText; readonly onRetry: () => void; readonly onEdit: () => void };

function PendingBubble({ text: { input, refusal }, onRetry, onEdit }: PendingBubbleProps) {
  return (
    <article className="message" data-outbound data-status={refusal === null ? 'PENDING' : 'FAILED'}>
      <div className="bubble">
        <p className="body" dir="auto">
          {input.body}
        </p>
      </div>
      <footer className="meta">
        {refusal === null ? (
          <span>Sending…</span>
        ) : (
          <>
            <span role="alert" className="status-problem">
              {refusal}
            </span>
            <button type="button" className="link" onClick={onRetry}>
              Try again
            </button>
            <button type="button" className="link" onClick={onEdit}>
              Edit
            </button>
          </>
        )}
      </footer>
    </article>
  );
}
