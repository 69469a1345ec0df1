import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { WebhookOutcome } from '../../generated/graphql';
import { dayAndTimeOf } from '../../ui/format';
import { numberText } from '../../language';
import { DataTable, Loaded, usePages } from '../parts';
import { type Attempt, readAttempts } from './operations';

const outcomes = {
  ACKNOWLEDGED: { name: msg`Received`, className: 'state-good' },
  REFUSED: { name: msg`Refused`, className: 'state-bad' },
  NO_RESPONSE: { name: msg`No response`, className: 'state-bad' },
} satisfies Record<WebhookOutcome, unknown>;

interface WebhookAttemptsProps {
  readonly id: string;
  readonly isBusy: boolean;
  /** Sends everything after this position again. */
  readonly onReplay: (cursor: string) => void;
}

/** The latest requests, and from which one to send again. */
export function WebhookAttempts({ id, isBusy, onReplay }: WebhookAttemptsProps) {
  const { query, end } = usePages(['webhook-attempts', id], (after) => readAttempts(id, after));
  return (
    <section>
      <h3>{t`Requests`}</h3>
      <Loaded query={query}>
        {(attempts) => (
          <DataTable
            label={t`Requests`}
            rows={attempts}
            keyOf={({ at, cursor }) => `${at}-${cursor}`}
            empty={t`No requests yet. Send a test to see whether they arrive.`}
            columns={[
              { title: t`When`, cell: ({ at }) => dayAndTimeOf(at) },
              { title: t`Outcome`, cell: (attempt) => <Outcome attempt={attempt} /> },
              {
                title: t`Milliseconds`,
                cell: ({ durationMs }) => numberText(durationMs),
                isSecondary: true,
              },
              {
                title: t`Actions`,
                cell: ({ cursor }) => (
                  <button type="button" className="link" disabled={isBusy} onClick={() => onReplay(cursor)}>
                    {t`Send again what followed`}
                  </button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <div ref={end} />
    </section>
  );
}

function Outcome({ attempt: { outcome, responseStatus, problem } }: { readonly attempt: Attempt }) {
  const { name, className } = outcomes[outcome];
  return (
    <>
      <span className={className}>{i18n._(name)}</span>
      {responseStatus !== null && ` ${numberText(responseStatus)}`}
      {problem !== null && <p className="quiet">{problem}</p>}
    </>
  );
}
