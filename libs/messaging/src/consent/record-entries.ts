import type { MessageInDelivery } from '../conversations';
import type { Step } from '../dependencies';
import { addOptOutNotifications, notificationEvent } from '../notifications';
import { cancelScheduledTo } from '../sending';
import type { ConsentEntry } from './consent-entry';
import type { CustomerConversation } from './consents';
import { type NewConsentEntry, placeEntries } from './place-entries';
import { isAbout, whatApplies } from './what-applies';

interface Occasion {
  /** The texts that the entries come from. */
  readonly abouts?: readonly MessageInDelivery[];
  /** Who recorded them by hand: they know. */
  readonly actorId?: string | null;
  /** Tell nobody. */
  readonly isQuiet?: boolean;
}

export interface RecordedEntries {
  readonly entries: readonly ConsentEntry[];
  readonly canceledMessageCount: number;
}

/**
 * The only way into the ledger. If a customer opts out, cancels the scheduled texts that they would have got, and notifies
 * those who text them.
 */
export async function recordEntries(
  step: Step,
  given: readonly NewConsentEntry[],
  { abouts = [], actorId = null, isQuiet = false }: Occasion = {},
): Promise<RecordedEntries> {
  const { tx } = step;
  if (given.length === 0) return { entries: [], canceledMessageCount: 0 };
  const customers = [...new Set(given.map(({ customerKey }) => customerKey))].sort();
  const deciding = await tx.consents.decidingOf(customers);
  const entries = placeEntries(given, { ...step, deciding });
  await tx.consents.add(entries.toSorted((one, other) => (one.customerKey < other.customerKey ? -1 : 1)));
  if (!entries.some(({ state }) => state === 'OPTED_OUT')) return { entries, canceledMessageCount: 0 };

  const [before, after] = [byCustomer(deciding), byCustomer([...deciding, ...entries])];
  const stateOf = (ledger: typeof before, { conversation, ...subject }: CustomerConversation) =>
    whatApplies((ledger.get(conversation.customerKey) ?? []).filter((entry) => isAbout(entry, subject))).state;
  const left = (await tx.consents.conversationsOf(customers)).filter(
    (one) => stateOf(before, one) !== 'OPTED_OUT' && stateOf(after, one) === 'OPTED_OUT',
  );
  const canceledMessageCount = await cancelScheduledTo(
    step,
    left.map(({ conversation: { phoneNumberId, customerKey } }) => ({ phoneNumberId, customerKey })),
  );
  if (!isQuiet) {
    const added = await addOptOutNotifications(step, left, { abouts, actorId });
    await tx.outbox.append(added.map(notificationEvent));
  }
  return { entries, canceledMessageCount };
}

function byCustomer(entries: readonly ConsentEntry[]): Map<string, ConsentEntry[]> {
  const groups = new Map<string, ConsentEntry[]>();
  for (const entry of entries) groups.set(entry.customerKey, [...(groups.get(entry.customerKey) ?? []), entry]);
  return groups;
}
