import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { Popover } from 'radix-ui';
import type { AutomationKind, AutomationReason, MessageItemFragment } from '../generated/graphql';

const names = {
  HELP: msg`Answer to HELP`,
  OPT_OUT: msg`Opt-out confirmation`,
  OPT_IN: msg`Opt-in confirmation`,
  AWAY: msg`Away message`,
} satisfies Record<AutomationKind, unknown>;

const reasons = {
  KEYWORD: msg`The customer sent a keyword, or asked for the same in other words.`,
  OUTSIDE_HOURS: msg`The customer wrote outside of the number’s hours.`,
  HOLIDAY: msg`The customer wrote on a holiday of the company.`,
  AWAY_UNTIL: msg`The number was set to away at that time.`,
} satisfies Record<AutomationReason, unknown>;

type Automation = MessageItemFragment['automation'];

/** Of a text that nobody wrote. */
export const automationName = (automation: Automation): string =>
  automation === null ? t`Automatic reply` : i18n._(names[automation.kind]);

/** Why a text was sent that nobody wrote. */
export function WhySent({ automation }: { readonly automation: Automation }) {
  if (automation === null) return null;
  return (
    <Popover.Root>
      <Popover.Trigger className="link">{t`Why was this sent?`}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover" sideOffset={6} collisionPadding={12} aria-label={t`Why was this sent?`}>
          <h3>{automationName(automation)}</h3>
          <p>{i18n._(reasons[automation.reason])}</p>
          {automation.kind === 'AWAY' && (
            <p className="quiet">{t`Each customer gets it once in a while only. They still wait for your answer.`}</p>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
