import { msg, t } from '@lingui/core/macro';
import { i18n, type MessageDescriptor } from '@lingui/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useMe } from '../directory';
import type { NotificationKind } from '../generated/graphql';
import { useLanguage } from '../language';
import { BackArrow } from '../ui/back-arrow';
import { forgetPreferences } from './alert';
import { canPush, usePushState } from './browser-push';
import { kindsFor } from './kinds';
import './push.css';
import { type Preferences, usePreferences } from './use-preferences';
import { useTurnOn } from './use-turn-on';
import { useWords } from './words';

const labels: Readonly<Record<NotificationKind, MessageDescriptor>> = {
  NEW_MESSAGE: msg`New texts`,
  NEW_LEAD: msg`Texts from new leads`,
  ASSIGNED: msg`Conversations assigned to me`,
  MENTIONED: msg`Notes that mention me`,
  MESSAGE_FAILED: msg`My texts that were not delivered`,
  MESSAGE_IN_DOUBT: msg`My texts that may not have been sent`,
  MESSAGE_CANCELED: msg`Scheduled texts that were canceled`,
  CUSTOMER_OPTED_OUT: msg`Customers who opted out`,
  CUSTOMER_MAY_OPT_OUT: msg`Customers who may want no more texts`,
  MISSING_PRIVILEGE: msg`Texts that I may not read`,
  UNATTENDED_MESSAGE: msg`Texts that nobody can read`,
  WEBHOOK_SUSPENDED: msg`Suspended webhooks`,
  ALARM_BEGAN: msg`Problems that began`,
  ALARM_ENDED: msg`Problems that ended`,
};

/** In the place of the bell's list. */
export function PushSettings({ onBack }: { readonly onBack: () => void }) {
  useWords();
  const { preferences, change, problem } = usePreferences();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  // The next alert asks again.
  useEffect(forgetPreferences, [preferences]);
  return (
    <section className="push-settings" aria-labelledby="push-settings-title">
      <header className="popover-head">
        <button
          ref={back}
          type="button"
          className="icon-button"
          aria-label={t`Back to the notifications`}
          onClick={onBack}
        >
          <BackArrow />
        </button>
        <h3 id="push-settings-title">{t`Notification settings`}</h3>
      </header>
      <ThisDevice />
      {preferences !== null && <Choices preferences={preferences} onChange={(input) => change(input)} />}
      {problem !== null && (
        <p role="alert" className="status-problem">
          {problem.message}
        </p>
      )}
    </section>
  );
}

function ThisDevice() {
  const state = usePushState();
  const { turnOn, turnOff } = useTurnOn(useLanguage());
  const canChoose = canPush && state !== 'denied' && state !== 'unsupported';
  return (
    <>
      {canChoose && (
        <Choice isOn={state === 'on'} onChange={(isOn) => (isOn ? turnOn() : turnOff())}>
          {t`Show notifications on this device, even when Patchbay is closed`}
        </Choice>
      )}
      {state === 'denied' && (
        <p className="quiet">{t`Your browser blocks notifications from Patchbay. Allow them in its settings for this site.`}</p>
      )}
      {(state === 'unsupported' || state === 'pages') && (
        <p className="quiet">
          {t`This browser shows no notifications when Patchbay is closed. On an iPhone or iPad, add Patchbay to the Home Screen first.`}
        </p>
      )}
    </>
  );
}

interface ChoicesProps {
  readonly preferences: Preferences;
  readonly onChange: ReturnType<typeof usePreferences>['change'];
}

const without = <Item,>(items: readonly Item[], item: Item): Item[] => items.filter((each) => each !== item);

function Choices({ preferences, onChange }: ChoicesProps) {
  const { me, numbers } = useMe();
  const { mutedKinds, hasSound, showsText } = preferences;
  const muted = preferences.mutedPhoneNumbers.map(({ id }) => id);
  // A text is one alert.
  const isIncluded = (kind: NotificationKind) => kind === 'NEW_LEAD' && !mutedKinds.includes('NEW_MESSAGE');
  return (
    <>
      <fieldset className="plain">
        <legend>{t`Alert me to`}</legend>
        {kindsFor(me?.role ?? 'SALESPERSON').map((kind) => (
          <Choice
            key={kind}
            isOn={isIncluded(kind) || !mutedKinds.includes(kind)}
            isFixed={isIncluded(kind)}
            onChange={(isOn) => onChange({ mutedKinds: [...without(mutedKinds, kind), ...(isOn ? [] : [kind])] })}
          >
            {i18n._(labels[kind])}
          </Choice>
        ))}
      </fieldset>
      {numbers.length > 0 && (
        <fieldset className="plain">
          <legend>{t`Customers of these numbers`}</legend>
          {numbers.map(({ id, name }) => (
            <Choice
              key={id}
              isOn={!muted.includes(id)}
              onChange={(isOn) => onChange({ mutedPhoneNumberIds: [...without(muted, id), ...(isOn ? [] : [id])] })}
            >
              <bdi>{name}</bdi>
            </Choice>
          ))}
        </fieldset>
      )}
      <Choice isOn={showsText} onChange={(isOn) => onChange({ showsText: isOn })}>
        {t`Show texts in notifications`}
      </Choice>
      <Choice isOn={hasSound} onChange={(isOn) => onChange({ hasSound: isOn })}>
        {t`Play a sound while Patchbay is open`}
      </Choice>
      <p className="quiet">{t`The bell always lists everything.`}</p>
    </>
  );
}

interface ChoiceProps {
  readonly isOn: boolean;
  readonly isFixed?: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
}

function Choice({ isOn, isFixed = false, onChange, children }: ChoiceProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={isOn} disabled={isFixed} onChange={({ target }) => onChange(target.checked)} />
      <span>{children}</span>
    </label>
  );
}
