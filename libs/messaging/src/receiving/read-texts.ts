import { type InboundText, unknownAccountMs } from '../carrier';
import { keywordIn } from '../consent';
import type { Transaction } from '../database';
import type { JobDependencies } from '../dependencies';
import type { PhoneNumber } from '../directory';
import type { Job } from '../jobs';
import { numberKey } from '../numbers/number-key';
import { isE164, readCustomerAddress } from '../numbers/read-customer-address';
import { cleanText } from '../text/clean-text';
import type { BatchEnd } from '../batch-end';
import { joinParts } from './join-parts';
import { mayBeOfNewAccount, readCallback } from './read-callback';
import { because, type Cause, type Receipt } from './receipts';

/** A new text for one of our numbers, from a customer whose texts no other transaction works on. */
export interface Arrival {
  /** Its callback. The id is null if it came in another way. */
  readonly receipt: Pick<Receipt, 'carrier' | 'receivedAt'> & { readonly id: string | null };
  readonly text: InboundText;
  /** As it is stored. */
  readonly body: string;
  readonly number: PhoneNumber;
  readonly customer: { readonly address: string; readonly key: string };
  /** It changes consent, or is answered. */
  readonly isKeyword: boolean;
}

interface Callback {
  readonly job: Job;
  readonly receipt: Receipt;
  readonly text: InboundText;
  /** Our number, as the carrier wrote it. */
  readonly to: string;
  readonly customer: Arrival['customer'];
}

type Addressed = Callback & { readonly number: PhoneNumber };

/** When to look again at a customer whose texts another transaction works on. */
const busyCustomerMs = 100;

/** Reads the texts of a batch, in the order of its jobs, and locks their customers. The others end or have to wait. */
export async function readTexts(
  { carriers, now }: JobDependencies,
  tx: Transaction,
  jobs: readonly Job[],
  end: BatchEnd,
): Promise<Arrival[]> {
  const receipts = await tx.receipts.load(jobs.map(({ subjectId }) => subjectId));
  const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]));
  const callbacks = readCallbacks({ carriers, at: now() }, byId, jobs, end);
  const addressed = await findNumbers(tx, callbacks, end);
  return joinNew(tx, await lockCustomers(tx, addressed, end), now(), end);
}

function readCallbacks(
  { carriers, at }: Pick<JobDependencies, 'carriers'> & { readonly at: Date },
  receipts: ReadonlyMap<string, Receipt>,
  jobs: readonly Job[],
  end: BatchEnd,
): Callback[] {
  const read = (job: Job): Callback | void => {
    const receipt = receipts.get(job.subjectId);
    if (receipt?.state !== 'PENDING') return end.finish(job);
    if (mayBeOfNewAccount(carriers, receipt, at)) return end.wait(job, unknownAccountMs);
    const event = readCallback(carriers, receipt);
    if (event.kind === 'unreadable') return end.settle(job, 'QUARANTINED', event.cause);
    if (event.kind === 'ignored') return end.settle(job, 'IGNORED', because('NO_ACTION_NEEDED', event.cause));
    if (event.kind === 'status')
      return end.settle(
        job,
        'QUARANTINED',
        because('UNREADABLE', 'This is a status report, but it was stored as a text.'),
      );
    const sender = readCustomerAddress(event.from);
    if (sender === null)
      return end.settle(
        job,
        'QUARANTINED',
        because('INVALID_SENDER', 'The sender is not a number, a short code or a name.'),
      );
    const customer = { address: sender.address, key: numberKey(sender.address) };
    return { job, receipt, text: event, to: cleanText(event.to), customer };
  };
  return jobs.flatMap((job) => read(job) ?? []);
}

async function findNumbers(tx: Transaction, callbacks: readonly Callback[], end: BatchEnd): Promise<Addressed[]> {
  const wanted = [...new Set(callbacks.map(({ to }) => to))];
  const found = await tx.phoneNumbers.findByNumbers(wanted, { keepAsIs: true });
  const numbers = new Map(found.map((number) => [number.number, number]));
  return callbacks.flatMap((callback) => {
    const number = numbers.get(callback.to);
    if (number !== undefined) return { ...callback, number };
    end.settle(callback.job, 'QUARANTINED', unknownNumber(callback.to));
    return [];
  });
}

/** A carrier's own words for a number are not stored as one. */
function unknownNumber(to: string): Cause {
  const words = 'The text went to an unknown number. Add it, then retry.';
  const cause = because('UNKNOWN_PHONE_NUMBER', words);
  return isE164(to) ? { ...cause, number: to } : cause;
}

async function lockCustomers(tx: Transaction, texts: readonly Addressed[], end: BatchEnd): Promise<Addressed[]> {
  const locked = await tx.records.tryLockCustomers([...new Set(texts.map(({ customer }) => customer.key))]);
  return texts.filter(({ job, customer }) => {
    const isLocked = locked.has(customer.key);
    if (!isLocked) end.wait(job, busyCustomerMs);
    return isLocked;
  });
}

/** Leaves out those that arrived before, and parts that wait for others. */
async function joinNew(tx: Transaction, texts: readonly Addressed[], at: Date, end: BatchEnd): Promise<Arrival[]> {
  const nameOf = (carrier: string, carrierMessageId: string) => `${carrier} ${carrierMessageId}`;
  const existing = await tx.messages.existingTexts(
    texts.map(({ receipt: { carrier }, text: { carrierMessageId } }) => ({ carrier, carrierMessageId })),
  );
  const seen = new Set(existing.map(({ carrier, carrierMessageId }) => nameOf(carrier, carrierMessageId)));
  const arrivals: Arrival[] = [];
  for (const { job, receipt, text, number, customer } of texts) {
    if (seen.has(nameOf(receipt.carrier, text.carrierMessageId))) {
      end.settle(job, 'DUPLICATE', because('ARRIVED_BEFORE', 'This text arrived before, in another callback.'));
      continue;
    }
    const joined = await joinParts(tx, receipt, text, at);
    if (joined.kind === 'waiting') {
      end.wait(job, joined.waitMs);
      continue;
    }
    if (joined.parts.length === 0) end.settle(job, 'ROUTED', null);
    else end.finish(job);
    for (const { receiptId, number: place } of joined.parts)
      end.judge({
        receiptId,
        state: 'ROUTED',
        cause: because('PART_OF_TEXT', `Part ${place} of ${text.part?.total ?? 1}.`),
      });
    seen.add(nameOf(receipt.carrier, joined.text.carrierMessageId));
    const body = cleanText(joined.text.body);
    const isKeyword = keywordIn(body, joined.text.keyword) !== null;
    arrivals.push({ receipt, text: joined.text, body, number, customer, isKeyword });
  }
  return arrivals;
}
