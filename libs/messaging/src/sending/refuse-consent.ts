import { type SendRules, whyNoText } from '../consent';
import { refusal, type Refusal } from '../refusal';

/** Why the customer may not be texted, as far as it is up to them; null if they may. */
export function refuseConsent(rules: SendRules, ...path: string[]): Refusal | null {
  const no = whyNoText(rules);
  if (no === null) return null;
  return refusal(no.code === 'OPTED_OUT' ? 'RECIPIENT_OPTED_OUT' : 'OPT_IN_NEEDED', no.refusal, ...path);
}
