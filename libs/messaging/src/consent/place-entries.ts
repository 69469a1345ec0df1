import type { ConsentEntry } from './consent-entry';

/** An entry to record. Without a time it is about now: it comes after all that is known of its customer. */
export type NewConsentEntry = Omit<ConsentEntry, 'id' | 'at' | 'recordedAt'> & { readonly at: Date | null };

interface Placing {
  readonly newId: () => string;
  readonly at: Date;
  /** What decides so far about these customers. */
  readonly deciding: readonly ConsentEntry[];
}

/** Gives entries their ids and times. Clocks of several machines differ, and what is said now must count. */
export function placeEntries(given: readonly NewConsentEntry[], { newId, at, deciding }: Placing): ConsentEntry[] {
  const latest = new Map<string, number>();
  const note = ({ customerKey, at: time }: Pick<ConsentEntry, 'customerKey' | 'at'>) =>
    latest.set(customerKey, Math.max(latest.get(customerKey) ?? 0, time.getTime()));
  deciding.forEach(note);
  return given.map((entry) => {
    const time = entry.at ?? new Date(Math.max(at.getTime(), (latest.get(entry.customerKey) ?? 0) + 1));
    note({ customerKey: entry.customerKey, at: time });
    return { ...entry, id: newId(), at: time, recordedAt: at };
  });
}
