import { discardPending, type PendingText } from '../composer/pending';
import { saveDraft } from '../composer/drafts';

/** A text that is on its way to the server, or was refused there. */
export function PendingBubble({ pending, conversationId }: { readonly pending: PendingText; readonly conversationId: string }) {
  const takeBack = () => {
    saveDraft(conversationId, pending.body);
    discardPending(conversationId, pending.key);
  };
  return (
    <article className="message" data-ours data-status={pending.refusal === null ? 'PENDING' : 'FAILED'}>
      <div className="bubble">
        <p className="body" dir="auto">{pending.body}</p>
      </div>
      <footer className="meta">
        {pending.refusal === null ? (
          <span>Sending…</span>
        ) : (
          <>
            <span role="alert" className="status-problem">{pending.refusal}</span>
            <button type="button" className="link" onClick={() => pending.retry()}>Try again</button>
            <button type="button" className="link" onClick={takeBack}>Edit</button>
          </>
        )}
      </footer>
    </article>
  );
}
