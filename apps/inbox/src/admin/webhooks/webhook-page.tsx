import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { Confirm, Screen, SecretOnce, useChange } from '../parts';
import { deleteWebhook, pauseWebhook, resumeWebhook, rotateSecret, testWebhook, type Webhook } from './operations';
import { WebhookAttempts } from './webhook-attempts';
import { lagText, WebhookState } from './webhook-state';

export function WebhookPage({ webhook }: { readonly webhook: Webhook }) {
  const { id, url, document, state, lagSeconds, problem, serviceAccount } = webhook;
  const [, navigate] = useLocation();
  const [secret, setSecret] = useState<string | null>(null);
  const pause = useChange(() => pauseWebhook(id));
  const resume = useChange(
    (after: string | null) => resumeWebhook(id, after),
    (_, after) => after !== null && showToast(t`Everything after that request is sent again.`),
  );
  const test = useChange(() => testWebhook(id));
  const rotate = useChange(rotateSecret, setSecret);
  const remove = useChange(deleteWebhook, () => {
    navigate('/admin/webhooks');
    showToast(t`Webhook deleted.`);
  });
  const error = pause.error ?? resume.error ?? test.error ?? rotate.error ?? remove.error;
  return (
    <Screen
      title={<bdi dir="ltr">{url}</bdi>}
      back="/admin/webhooks"
      actions={
        <>
          <WebhookState state={state} />
          {state === 'ACTIVE' ? (
            <button type="button" className="button" disabled={pause.isPending} onClick={() => pause.mutate(undefined)}>
              {t`Pause`}
            </button>
          ) : (
            <button type="button" className="button" disabled={resume.isPending} onClick={() => resume.mutate(null)}>
              {t`Continue`}
            </button>
          )}
          <button
            type="button"
            className="button button-primary"
            disabled={test.isPending}
            onClick={() => test.mutate(undefined)}
          >
            {test.isPending ? t`Sending…` : t`Send a test`}
          </button>
        </>
      }
    >
      {error && <Problem>{error.message}</Problem>}
      {problem !== null && <p className="notice">{problem}</p>}
      {secret !== null && <SecretOnce name={t`New secret`} secret={secret} onDone={() => setSecret(null)} />}
      <dl className="facts">
        <div>
          <dt>{t`Behind by`}</dt>
          <dd>{lagText(lagSeconds)}</dd>
        </div>
        <div>
          <dt>{t`Service account`}</dt>
          <dd>
            <bdi>{serviceAccount.name}</bdi>
          </dd>
        </div>
      </dl>
      <WebhookAttempts id={id} isBusy={resume.isPending} onReplay={(cursor) => resume.mutate(cursor)} />
      <section>
        <h3>{t`What it sends`}</h3>
        <pre className="code" dir="ltr" tabIndex={0}>
          {document}
        </pre>
        <div className="buttons">
          <button type="button" className="button" disabled={rotate.isPending} onClick={() => rotate.mutate(id)}>
            {t`New secret`}
          </button>
          <Confirm
            trigger={t`Delete webhook…`}
            title={t`Delete this webhook?`}
            action={t`Delete webhook`}
            isDisabled={remove.isPending}
            onConfirm={() => remove.mutate(id)}
          >
            {t`Nothing is sent there anymore.`}
          </Confirm>
        </div>
      </section>
    </Screen>
  );
}
