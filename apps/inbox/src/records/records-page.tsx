import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearchParams } from 'wouter';
import { newAddressee } from '../composer/addressee';
import { Composer } from '../composer/composer';
import { usePending } from '../composer/pending';
import { PendingBubble } from '../conversation/pending-bubble';
import { readableNumber } from '../ui/format';
import { RecordDetails, recordQuery } from './record-details';
import { RecordSearch } from './record-search';

export function RecordsPage({ id }: { readonly id: string | undefined }) {
  const [, navigate] = useLocation();
  const [parameters] = useSearchParams();
  const to = parameters.get('to');
  return (
    <>
      <section className="list" aria-label="Records" data-has-selection={id !== undefined || undefined}>
        <header className="list-head">
          <h2 className="list-title">Records</h2>
        </header>
        <div className="scroller padded">
          <RecordSearch onChoose={(record) => navigate(`/r/${record.id}`)} />
        </div>
      </section>
      <section className="pane" aria-label="Record" data-empty={id === undefined || undefined}>
        <div className="page">
          {id === undefined ? (
            <p className="hint">Choose a record, and write to it.</p>
          ) : (
            <>
              <Link href="/records" className="icon-button only-small" aria-label="Back to the records">
                ←
              </Link>
              <RecordDetails key={id} id={id} />
            </>
          )}
        </div>
        {id !== undefined && to !== null && <FirstText key={to} recordId={id} to={to} />}
      </section>
    </>
  );
}

/** The first text of a conversation that is not there yet; it opens when it is. */
function FirstText({ recordId, to }: { readonly recordId: string; readonly to: string }) {
  const [, navigate] = useLocation();
  const { data: record } = useQuery(recordQuery(recordId));
  if (!record) return null;
  const addressee = newAddressee(record, to);
  return (
    <div className="first-text" role="group" aria-label={`A new conversation with ${record.name}`}>
      <div className="history-content">
        <h3 className="day">A new conversation with {readableNumber(to)}</h3>
        <PendingTexts place={addressee.place} />
      </div>
      <Composer addressee={addressee} autoFocus onLeave={() => navigate(`/r/${recordId}`)} />
    </div>
  );
}

function PendingTexts({ place }: { readonly place: string }) {
  const pending = usePending(place);
  return pending.map((text) => (
    <PendingBubble key={text.input.idempotencyKey} text={text} place={place} seenMessageId={null} />
  ));
}
