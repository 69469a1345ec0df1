import type { SendRules } from './consents';

export interface NoText {
  readonly code: 'OPTED_OUT' | 'OPT_IN_NEEDED';
  /** For a text that is asked for now. */
  readonly refusal: string;
  /** For a text that was to leave. */
  readonly reason: string;
  readonly advice: string;
}

const optedOut: NoText = {
  code: 'OPTED_OUT',
  refusal: 'The customer opted out of texts from this number. They can text START to it to opt in again.',
  reason: 'The customer opted out before the text was sent.',
  advice: 'They can text START to this number to opt in again.',
};

const optInNeeded: NoText = {
  code: 'OPT_IN_NEEDED',
  refusal:
    'The customer never wrote to this number and did not opt in. Wait for their text, or have their opt-in recorded.',
  reason: 'The customer never wrote to this number and did not opt in.',
  advice: 'Wait for their text, or have an administrator record their opt-in.',
};

/** Why a customer may not be texted, as far as it is up to them; null if they may. */
export function whyNoText({ settings, consent, hasWritten }: SendRules): NoText | null {
  if (consent.state === 'OPTED_OUT') return optedOut;
  const isFirst = settings.firstTextNeedsOptIn && consent.state === 'UNKNOWN' && !hasWritten;
  return isFirst ? optInNeeded : null;
}
