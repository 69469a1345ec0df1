import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { dayAndTimeOf } from '../../ui/format';
import { carrierName } from '../carriers';
import { adminKey, Loaded, Screen } from '../parts';
import { CallbackState } from './callback-state';
import { DismissOne } from './dismiss-one';
import { type Callback, readCallback } from './operations';
import { RetryOne } from './retry-one';
import { SameCause } from './same-cause';

export function CallbackPage({ id }: { readonly id: string }) {
  const query = useQuery({
    queryKey: [adminKey, 'health', 'callback', id],
    queryFn: () => readCallback(id),
    staleTime: 0,
  });
  return (
    <Screen title={t`Carrier callback`} back="/admin/callbacks">
      <Loaded query={query}>
        {(callback) =>
          callback === null ? (
            <p className="hint">{t`This callback does not exist anymore.`}</p>
          ) : (
            <Details callback={callback} />
          )
        }
      </Loaded>
    </Screen>
  );
}

function Details({ callback }: { readonly callback: Callback }) {
  const { provider, receivedAt, settledAt, eventId, cause, causeCode, state, body } = callback;
  return (
    <>
      <div>
        <CallbackState callback={callback} />
      </div>
      <dl className="facts">
        <div>
          <dt>{t`Arrived`}</dt>
          <dd>{dayAndTimeOf(receivedAt)}</dd>
        </div>
        {settledAt !== null && (
          <div>
            <dt>{t({ message: 'Processed', context: 'time' })}</dt>
            <dd>{dayAndTimeOf(settledAt)}</dd>
          </div>
        )}
        <div>
          <dt>{t`Carrier`}</dt>
          <dd>{carrierName(provider)}</dd>
        </div>
        <div>
          <dt>{t`ID of the event`}</dt>
          <dd dir="ltr">{eventId}</dd>
        </div>
      </dl>
      {causeCode !== null && cause !== null && (
        <p className="quiet" dir="auto">
          {cause}
        </p>
      )}
      {(state === 'QUARANTINED' || state === 'IGNORED') && (
        <div className="buttons">
          <RetryOne callback={callback} className="button" />
          {(state === 'QUARANTINED' || callback.isDismissed) && <DismissOne callback={callback} />}
        </div>
      )}
      {state === 'QUARANTINED' && (
        <section>
          <h3>{t`All callbacks of this cause`}</h3>
          <SameCause callback={callback} />
        </section>
      )}
      <section>
        <h3>{t`What the carrier sent`}</h3>
        <pre className="code" dir="ltr" tabIndex={0}>
          {body}
        </pre>
      </section>
    </>
  );
}
