import { plural, t } from '@lingui/core/macro';
import type { Webhook } from './operations';

export function WebhookState({ state }: Pick<Webhook, 'state'>) {
  switch (state) {
    case 'ACTIVE':
      return <span className="state-good">{t`Active`}</span>;
    case 'PAUSED':
      return <span className="state-wait">{t`Paused`}</span>;
    case 'SUSPENDED':
      return <span className="state-bad">{t`Suspended`}</span>;
  }
}

export const lagText = (lagSeconds: number): string => plural(lagSeconds, { one: '# second', other: '# seconds' });
