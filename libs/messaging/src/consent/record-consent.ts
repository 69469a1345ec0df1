import { accountOf, hasTextPrivilege, personOf, type Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { noTextPermission, type Refusal } from '../refusal';
import { type ConsentInput, customerKeyOf, faultsOfConsent, readConsentFacts } from './check-consent';
import type { ConsentEntry } from './consent-entry';
import type { NewConsentEntry } from './place-entries';
import { recordEntries } from './record-entries';

export const maxConsentRows = 1_000;

export interface RecordConsentResult {
  /** Of the accepted rows, in their order; those that were recorded before as they are. */
  readonly entries: readonly ConsentEntry[];
  readonly canceledMessageCount: number;
  /** Paths start with the index of the row. */
  readonly refusals: readonly Refusal[];
}

/**
 * Records what customers allow. A repeated call records nothing twice. Rows that are refused hold up no others. Sellers opt
 * out customers whom they see; to opt customers in takes an administrator or a program, and evidence.
 */
export function recordConsent(
  { database, now, newId }: Dependencies,
  viewer: Viewer,
  input: readonly ConsentInput[],
): Promise<RecordConsentResult> {
  return database.transaction(async (tx): Promise<RecordConsentResult> => {
    if (!hasTextPrivilege(viewer.role)) return { entries: [], canceledMessageCount: 0, refusals: [noTextPermission] };
    const at = now();
    const facts = await readConsentFacts(tx, viewer, input, at);
    const refusals: Refusal[] = [];
    const wanted = input.flatMap((row, index) => {
      const faults = faultsOfConsent(viewer, row, facts);
      refusals.push(...faults.map((fault) => ({ ...fault, path: [String(index), ...(fault.path ?? [])] })));
      return faults.length > 0 ? [] : entryOf(viewer, row);
    });
    await tx.consents.lockCustomers(wanted.map(({ customerKey }) => customerKey));
    const known = await findKnown(tx, wanted);
    const news = distinct(wanted.filter((entry) => known(entry) === undefined));
    const recorded = await recordEntries({ tx, newId, at }, [...news.values()], { actorId: personOf(viewer) });
    const added = new Map([...news.keys()].map((key, index) => [key, recorded.entries[index]!]));
    return {
      entries: wanted.map((entry) => known(entry) ?? added.get(nameOf(entry))!),
      canceledMessageCount: recorded.canceledMessageCount,
      refusals,
    };
  });
}

function entryOf(
  viewer: Viewer,
  { scope, subjectId, state, source, at, evidence, ...row }: ConsentInput,
): NewConsentEntry[] {
  const customerKey = customerKeyOf(row);
  if (customerKey === null || state === 'UNKNOWN') return [];
  return [
    {
      ...{
        customerKey,
        scope,
        state,
        source,
        at,
        evidence: evidence === null || evidence.trim() === '' ? null : evidence,
      },
      phoneNumberId: scope === 'PHONE_NUMBER' ? (subjectId ?? null) : null,
      teamId: scope === 'TEAM' ? (subjectId ?? null) : null,
      ...{ userId: personOf(viewer), accountId: accountOf(viewer), messageId: null, matcherVersion: null },
    },
  ];
}

const subjectOf = ({ customerKey, phoneNumberId, teamId }: NewConsentEntry) =>
  `${customerKey} ${phoneNumberId ?? teamId ?? ''}`;
const nameOf = (entry: NewConsentEntry) =>
  JSON.stringify([subjectOf(entry), entry.state, entry.source, entry.evidence, entry.at?.getTime() ?? null]);

/** Each row of a call once. */
const distinct = (entries: readonly NewConsentEntry[]) => new Map(entries.map((entry) => [nameOf(entry), entry]));

/**
 * Finds what is in the ledger already: the same with the same time; or, without a time, the same if nothing was said about
 * the customer since then that differs.
 */
async function findKnown(
  tx: Transaction,
  wanted: readonly NewConsentEntry[],
): Promise<(entry: NewConsentEntry) => ConsentEntry | undefined> {
  const dated = wanted.flatMap(({ customerKey, at }) => (at === null ? [] : { customerKey, at }));
  const stored = new Map((await tx.consents.entriesAt(dated)).map((entry) => [nameOf(entry), entry]));
  const undated = wanted.filter(({ at }) => at === null);
  const deciding = await tx.consents.decidingOf([...new Set(undated.map(({ customerKey }) => customerKey))]);
  const lastOf = new Map(deciding.map((entry) => [subjectOf(entry), entry]));
  return (entry) => {
    if (entry.at !== null) return stored.get(nameOf(entry));
    const last = lastOf.get(subjectOf(entry));
    if (last === undefined || nameOf({ ...last, at: null }) !== nameOf(entry)) return undefined;
    const isContradicted = deciding.some(
      ({ customerKey, state, at }) => customerKey === entry.customerKey && state !== entry.state && at >= last.at,
    );
    return isContradicted ? undefined : last;
  };
}
