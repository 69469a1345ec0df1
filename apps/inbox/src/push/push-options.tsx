import { t } from '@lingui/core/macro';
import { useLanguage } from '../language';
import { usePushState } from './browser-push';
import { useTurnOn } from './use-turn-on';
import './push.css';
import { useWords } from './words';

/** At the top of the bell. */
export function PushOptions({ onSettings }: { readonly onSettings: () => void }) {
  useWords();
  const language = useLanguage();
  const state = usePushState();
  const { turnOn } = useTurnOn(language);
  return (
    <div className="push-options">
      {state === 'off' && (
        <button type="button" className="button" onClick={turnOn}>
          {t`Turn on browser notifications`}
        </button>
      )}
      {state === 'denied' && <p className="quiet">{t`Your browser blocks notifications from Patchbay.`}</p>}
      <button type="button" className="link" onClick={onSettings}>
        {t`Notification settings`}
      </button>
    </div>
  );
}
