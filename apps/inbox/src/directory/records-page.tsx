import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { BackArrow } from '../ui/back-arrow';
import { RecordDetails } from './record-details';
import { RecordSearch } from './record-search';

export interface RecordsPageProps {
  readonly id: string | undefined;
  /** Below the record. */
  readonly children: ReactNode;
}

export function RecordsPage({ id, children }: RecordsPageProps) {
  const [, navigate] = useLocation();
  return (
    <>
      <section className="list" aria-label={t`Records`} data-has-selection={id !== undefined || undefined}>
        <header className="list-head">
          <h2 className="list-title">{t`Records`}</h2>
        </header>
        <div className="scroller padded">
          <RecordSearch onChoose={(record) => navigate(`/r/${record.id}`)} />
        </div>
      </section>
      <section
        className="pane"
        aria-label={t({ message: 'Record', context: 'noun' })}
        data-empty={id === undefined || undefined}
      >
        <div className="page">
          {id === undefined ? (
            <p className="hint">{t`Select a record to see its details and send a text.`}</p>
          ) : (
            <>
              <Link href="/records" className="icon-button only-small" aria-label={t`Back to records`}>
                <BackArrow />
              </Link>
              <RecordDetails key={id} id={id} />
            </>
          )}
        </div>
        {children}
      </section>
    </>
  );
}
