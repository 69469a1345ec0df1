import { readDraft, saveDraft } from '../composer/drafts';
import { discardPending, type PendingText } from '../composer/pending';
import { useSendText } from '../composer/use-send-text';

/** A text that is on its way to the server, or was refused there. */
export function PendingBubble({ text: { input, refusal }, place }: { readonly text: PendingText; readonly place: string }) {
  const send = useSendText(place);
  const takeBack = () => {
    saveDraft(place, [input.body, readDraft(place)].filter((words) => words !== '').join('\n'));
    discardPending(place, input.idempotencyKey);
    document.getElementById('composer')?.focus();
  };
  return (
    <article className="message" data-ours data-status={refusal === null ? 'PENDING' : 'FAILED'}>
      <div className="bubble">
        <p className="body" dir="auto">{input.body}</p>
      </div>
      <footer className="meta">
        {refusal === null ? (
          <span>Sending…</span>
        ) : (
          <>
            <span role="alert" className="status-problem">{refusal}</span>
            <button type="button" className="link" onClick={() => send(input)}>Try again</button>
            <button type="button" className="link" onClick={takeBack}>Edit</button>
          </>
        )}
      </footer>
    </article>
  );
}
