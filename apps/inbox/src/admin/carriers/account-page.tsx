import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { Link, useLocation } from 'wouter';
import type { Severity } from '../../generated/graphql';
import { numberText } from '../../language';
import { dayAndTimeOf } from '../../ui/format';
import { PhoneNumber } from '../../ui/phone-number';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { Confirm, CopyText, Screen, useChange } from '../parts';
import { AccountForm } from './account-form';
import { AccountNumbers } from './account-numbers';
import { AccountState } from './account-state';
import { carrierName } from './names';
import { type CarrierAccount, checkAccount, deleteAccount, saveAccount } from './operations';

export function AccountPage({ account }: { readonly account: CarrierAccount }) {
  const { id, name, provider, state, isFromEnvironment } = account;
  const [, navigate] = useLocation();
  const check = useChange(checkAccount);
  const pause = useChange((isPaused: boolean) => saveAccount({ id, provider, name, isPaused }));
  const remove = useChange(deleteAccount, () => {
    navigate('/admin/carriers');
    showToast(t`Account deleted.`);
  });
  const problem = check.error ?? pause.error ?? remove.error;
  const isPaused = state === 'PAUSED';
  return (
    <Screen
      title={<bdi>{name}</bdi>}
      back="/admin/carriers"
      actions={
        <>
          <AccountState state={state} />
          {!isFromEnvironment && (
            <button type="button" className="button" disabled={pause.isPending} onClick={() => pause.mutate(!isPaused)}>
              {isPaused ? t`Continue` : t`Pause`}
            </button>
          )}
          <button
            type="button"
            className="button button-primary"
            disabled={check.isPending}
            onClick={() => check.mutate(id)}
          >
            {check.isPending ? t`Checking…` : t`Check now`}
          </button>
        </>
      }
    >
      {problem && <Problem>{problem.message}</Problem>}
      <p className="quiet">
        {carrierName(provider)}
        {isFromEnvironment && ` · ${t`Set in the environment of the programs, so it can only be changed there.`}`}
        {isPaused && ` · ${t`It receives texts. What is to be sent waits until it continues.`}`}
      </p>
      <Findings account={account} />
      <Figures account={account} />
      <Webhooks account={account} />
      <AccountNumbers account={account} />
      {!isFromEnvironment && (
        <section>
          <h3>{t`Name and credentials`}</h3>
          <AccountForm account={account} />
          <Confirm
            trigger={t`Delete account…`}
            title={t`Delete this account?`}
            action={t`Delete account`}
            isDisabled={remove.isPending}
            onConfirm={() => remove.mutate(id)}
          >
            {t`Its credentials are deleted, and the carrier’s calls are no longer accepted. It is refused while numbers use the account.`}
          </Confirm>
        </section>
      )}
    </Screen>
  );
}

const severities = {
  OK: { name: msg`OK`, className: 'state-good' },
  WARNING: { name: msg`Warning`, className: 'state-wait' },
  ERROR: { name: msg`Error`, className: 'state-bad' },
} satisfies Record<Severity, unknown>;

function Findings({ account: { lastCheck } }: { readonly account: CarrierAccount }) {
  return (
    <section>
      <h3>{t`Last check`}</h3>
      {lastCheck === null ? (
        <p className="quiet">{t`Not checked yet. A check asks the carrier about credentials, numbers and webhooks.`}</p>
      ) : (
        <>
          <p className="quiet">{dayAndTimeOf(lastCheck.at)}</p>
          <ul className="findings">
            {lastCheck.findings.map(({ severity, code, message, advice, subject }, index) => (
              <li key={`${code}-${index}`}>
                <span className={severities[severity].className}>{i18n._(severities[severity].name)}</span>
                <div dir="auto">
                  {subject?.__typename === 'PhoneNumber' && (
                    <>
                      <Link href={`/admin/numbers/${subject.id}`}>
                        <PhoneNumber>{subject.number}</PhoneNumber>
                      </Link>{' '}
                    </>
                  )}
                  {message}
                  {advice !== null && <p className="quiet">{advice}</p>}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Figures({ account: { recent } }: { readonly account: CarrierAccount }) {
  return (
    <section>
      <h3>{t`Last hour`}</h3>
      <dl className="facts">
        <Fact name={t`Sent`}>{numberText(recent.sent)}</Fact>
        <Fact name={t`Not delivered`}>{numberText(recent.failed)}</Fact>
        <Fact name={t`Received`}>{numberText(recent.received)}</Fact>
        <Fact name={t`Refused signatures`}>{numberText(recent.refusedSignatures)}</Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Webhooks({ account: { webhookUrls } }: { readonly account: CarrierAccount }) {
  if (webhookUrls.length === 0) return null;
  return (
    <section>
      <h3>{t`Webhook addresses`}</h3>
      <p className="quiet">{t`Enter them at the carrier, or connect its numbers below.`}</p>
      {webhookUrls.map(({ purpose, url, lastCalledAt }) => (
        <div className="field" key={url}>
          <span dir="auto">{purpose}</span>
          <CopyText name={purpose}>{url}</CopyText>
          <span className="quiet">
            {lastCalledAt === null ? t`Never called` : lastCallText(dayAndTimeOf(lastCalledAt))}
          </span>
        </div>
      ))}
    </section>
  );
}

const lastCallText = (time: string): string => t`Last called: ${time}`;
