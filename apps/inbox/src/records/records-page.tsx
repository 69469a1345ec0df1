import { useLocation } from 'wouter';
import { RecordDetails } from './record-details';
import { RecordSearch } from './record-search';

export function RecordsPage({ id }: { readonly id: string | undefined }) {
  const [, navigate] = useLocation();
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
        <div className="page">{id === undefined ? <p className="hint">Choose a record, and write to it.</p> : <RecordDetails key={id} id={id} />}</div>
      </section>
    </>
  );
}
