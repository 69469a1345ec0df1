import { type Carrier, type CarrierName, UnreadableCallback } from '@patchbay/messaging';
import { commonFinding } from '../account-check';
import { notNow } from '../post-to-carrier';

export interface AccountOptions {
  readonly isPaused: boolean;
  /** With the credentials of before: what they signed is valid until then. */
  readonly former: { readonly until: Date; readonly carrier: Carrier } | null;
  readonly now: () => Date;
}

/** A carrier with what is special about accounts that can change while they are used. */
export function accountCarrier(carrier: Carrier, { isPaused, former, now }: AccountOptions): Carrier {
  return {
    ...carrier,
    isPaused,
    async receive(request) {
      const verdict = await carrier.receive(request);
      if (verdict.kind !== 'forbidden' || former === null || former.until <= now()) return verdict;
      const before = await former.carrier.receive(request);
      return before.kind === 'forbidden' ? verdict : before;
    },
  };
}

/** An account whose credentials cannot be read: nothing is lost, and nothing goes on until that is repaired. */
export function brokenCarrier(name: CarrierName): Carrier {
  const reason = "The account's credentials cannot be read.";
  return {
    name,
    isPaused: true,
    repetitionsAreOne: false,
    acknowledgement: { contentType: 'application/json', body: '{}' },
    receive: () => ({ kind: 'try-again', reason }),
    read() {
      throw new UnreadableCallback(`${reason} Enter them again, then retry.`);
    },
    send: () => Promise.resolve(notNow(null, 60_000, reason)),
    check: () => Promise.resolve({ findings: [commonFinding('CREDENTIALS_UNREADABLE')], clockAheadMs: null }),
  };
}
