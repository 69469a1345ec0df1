import { writeAgain } from '../composer/drafts';
import { discardPending, type PendingText } from '../composer/pending';
import { useSendText } from '../composer/use-send-text';

interface PendingBubbleProps {
  readonly text: PendingText;
  readonly place: string;
  /** The last message that is shown above it. */
  readonly seenMessageId: string | null;
}

/** A text that is on its way to the server, or was refused there. */
export function PendingBubble({ text: { input, refusal }, place, seenMessageId }: PendingBubbleProps) {
  const send = useSendText(place);
  const takeBack = () => {
    discardPending(place, input.idempotencyKey);
    writeAgain(place, input.body);
  };
  return (
    <article className="message" data-ours data-status={refusal === null ? 'PENDING' : 'FAILED'}>
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
            <button type="button" className="link" onClick={() => send(input, seenMessageId)}>
              Try again
            </button>
            <button type="button" className="link" onClick={takeBack}>
              Edit
            </button>
          </>
        )}
      </footer>
    </article>
  );
}
