import type { CarrierProblem } from '@patchbay/messaging';

/** Codes that carriers without a table of their own commonly hand through, as Twilio numbers them. */
const known: Readonly<Record<string, Omit<CarrierProblem, 'providerCode'>>> = {
  '21211': { reason: 'The number does not exist.', advice: "Check the customer's number." },
  '21610': { reason: 'The customer opted out of texts from this number.', advice: 'They can text START to it to opt in again.', isOptOut: true },
  '21614': { reason: 'The number cannot receive texts.', advice: 'Use a mobile number of the customer.' },
  '30003': { reason: 'The phone is switched off or out of reach.', advice: 'Send again later.' },
  '30004': { reason: 'The recipient or their carrier blocks texts.', advice: 'Reach the customer another way.' },
  '30005': { reason: 'The number is not in service.', advice: "Check the customer's number." },
  '30006': { reason: 'The number is a landline, or its carrier takes no texts.', advice: 'Use a mobile number of the customer.' },
  '30007': { reason: 'A carrier filtered the text as unwanted.', advice: 'Change the wording, and leave out short links.' },
  '30008': { reason: 'The carrier could not deliver the text and did not say why.', advice: 'Send again later.' },
};

export function problemOf(code: string | null): CarrierProblem {
  const entry = code !== null && Object.hasOwn(known, code) ? known[code] : undefined;
  if (entry !== undefined) return { providerCode: code, ...entry };
  return {
    providerCode: code,
    reason: code === null ? 'The carrier could not deliver the text and did not say why.' : `The carrier could not deliver the text (code ${code}).`,
    advice: 'Check the number and send again, or reach the customer another way.',
  };
}
