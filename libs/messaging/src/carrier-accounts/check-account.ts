import type { AccountAnswer, AccountQuestion, Carrier, CarrierName } from '../carrier';
import { accountFinding } from './account-findings';
import { type Finding, maxFindings, severities } from './checks';

/** What we know about an account ourselves. */
export interface AccountFacts {
  /** Our active numbers that use it. */
  numbersOf(name: CarrierName): Promise<readonly { readonly id: string; readonly number: string }[]>;
  /** When the carrier last called each webhook with a correct signature. */
  lastCallsOf(name: CarrierName): Promise<readonly Date[]>;
  /** How many of its callbacks were refused for their signature since then. */
  refusedSince(name: CarrierName, since: Date): Promise<number>;
}

const hourMs = 60 * 60_000;
/** A carrier's time has no milliseconds, and is as late as its answer. */
const differsMs = 10_000;
const wrongMs = 60_000;

/** Everything that can be found about an account, the worst first. Asks the carrier, and changes nothing. */
export async function checkAccount(
  carrier: Carrier,
  facts: AccountFacts,
  at: Date,
  signal: AbortSignal,
): Promise<Finding[]> {
  const { name } = carrier;
  const numbers = await facts.numbersOf(name);
  const idOf = new Map(numbers.map(({ id, number }) => [number, id]));
  const wasCalled = (await facts.lastCallsOf(name)).length > 0;
  const answer = await ask(carrier, { numbers: numbers.map(({ number }) => number), wasCalled }, signal);
  const findings: Finding[] = answer.findings.map(({ number, ...finding }) => ({
    ...finding,
    phoneNumberId: (number === null ? undefined : idOf.get(number)) ?? null,
  }));
  findings.push(...findingsOfClock(answer.clockAheadMs));
  if (numbers.length === 0) findings.push(accountFinding('ACCOUNT_WITHOUT_NUMBERS'));
  findings.push(accountFinding(wasCalled ? 'WEBHOOK_CALLED' : 'WEBHOOK_NOT_CALLED'));
  const refused = await facts.refusedSince(name, new Date(at.getTime() - hourMs));
  if (refused > 0)
    findings.push(
      accountFinding('SIGNATURES_REFUSED', {
        message: `${refused === 1 ? '1 callback was' : `${refused} callbacks were`} refused in the last hour, because of a missing or wrong signature.`,
      }),
    );
  return worstFirst(findings);
}

async function ask(carrier: Carrier, question: AccountQuestion, signal: AbortSignal): Promise<AccountAnswer> {
  const only = (finding: Finding): AccountAnswer => ({
    findings: [{ ...finding, number: null }],
    clockAheadMs: null,
  });
  if (carrier.check === undefined) return only(accountFinding('CARRIER_HAS_NO_CHECK'));
  try {
    return await carrier.check(question, signal);
  } catch {
    // What was thrown can have anything in it, such as an address with a secret.
    return only(accountFinding('CHECK_FAILED'));
  }
}

/** `whose` is what this machine is compared with. */
export function findingsOfClock(aheadMs: number | null, whose = "the carrier's"): Finding[] {
  if (aheadMs === null || Math.abs(aheadMs) <= differsMs) return [];
  const seconds = Math.round(Math.abs(aheadMs) / 1_000);
  const side = aheadMs > 0 ? 'behind' : 'ahead of';
  const message = `The clock of this machine is ${seconds} seconds ${side} ${whose}.`;
  return [accountFinding(Math.abs(aheadMs) > wrongMs ? 'CLOCK_WRONG' : 'CLOCK_DIFFERS', { message })];
}

function worstFirst(findings: readonly Finding[]): Finding[] {
  const sorted = findings.toSorted((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
  if (sorted.length <= maxFindings) return sorted;
  const message = `There are ${sorted.length} findings. The most important ${maxFindings - 1} are listed.`;
  const shown = sorted.slice(0, maxFindings - 1);
  // Where warnings stand, so that the list stays in order.
  const errors = shown.filter(({ severity }) => severity === 'ERROR').length;
  return [...shown.slice(0, errors), accountFinding('TOO_MANY_FINDINGS', { message }), ...shown.slice(errors)];
}
