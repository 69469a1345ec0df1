import { t } from '@lingui/core/macro';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/**
 * A part of the page that is loaded when it is first shown. If that fails, the line is down or there is a new release, which
 * has other files: the user can reload the page.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  whileWaiting: (props: Props) => ReactNode = () => <p className="hint" aria-busy="true">{t`Loading…`}</p>,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [state, setState] = useState<'waiting' | 'loaded' | 'failed'>('waiting');
    useEffect(() => {
      if (Loaded !== undefined) return;
      void load().then(
        (part) => {
          Loaded = part;
          setState('loaded');
        },
        () => setState('failed'),
      );
    }, []);
    if (Loaded !== undefined) return <Loaded {...props} />;
    if (state === 'failed')
      return (
        <p className="hint" role="alert">
          {t`This part of the page could not be loaded.`}{' '}
          <button type="button" className="button" onClick={() => location.reload()}>
            {t`Reload the page`}
          </button>
        </p>
      );
    return whileWaiting(props);
  };
}
