import { maxConsentRows } from '../limits';
import type { Row, Table } from '../reading';
import { type ConsentInput, type ConsentRules, readConsent } from '../records';
import { inParallel } from './in-parallel';
import type { RefusedRow } from './outcome';
import type { ImportTarget } from './target';
import { WarningCounter, type Warnings } from './warnings';

export interface ConsentOptions {
  readonly target: ImportTarget;
  readonly rules: ConsentRules;
  readonly dryRun: boolean;
  /** For a row whose consent could not be recorded. */
  readonly onRefused: (row: RefusedRow) => void;
}

/** What customers allow, as the file says, by number; and rows that say it in a way that nobody can be sure of. */
export interface ConsentCounts {
  optedOut: number;
  optedIn: number;
  refused: number;
  /** Scheduled texts to those who opted out. */
  canceled: number;
  /** Rows of the file. */
  rows: number;
}

export interface ConsentResult {
  readonly counts: ConsentCounts;
  readonly warnings: Warnings;
}

interface Entry {
  readonly row: Row;
  readonly input: ConsentInput;
}

/**
 * Records what the rows say of consent, whatever becomes of their records. It comes first, so that nobody is texted between
 * the two. A damaged row is refused with its reason by whatever reads it next.
 */
export async function importConsents(table: Table, options: ConsentOptions): Promise<ConsentResult> {
  const counts: ConsentCounts = { optedOut: 0, optedIn: 0, refused: 0, canceled: 0, rows: 0 };
  const warnings = new WarningCounter();
  const refuse = ({ line, cells }: Row, reason: string) => {
    counts.refused += 1;
    options.onRefused({ line, cells, reason });
  };
  // A dry run asks for the permission to record consent, and nothing else.
  if (options.dryRun) await options.target.recordConsent([]);
  await inParallel(callsOf(entriesOf(table, { ...options, counts, warnings, refuse })), async (entries) => {
    const faults = options.dryRun ? new Map<number, string>() : await write(entries, options.target, counts);
    entries.forEach(({ row, input }, index) => {
      const fault = faults.get(index);
      if (fault !== undefined) refuse(row, `Consent not recorded: ${fault}`);
      else if (input.state === 'OPTED_OUT') counts.optedOut += 1;
      else counts.optedIn += 1;
    });
  });
  return { counts, warnings: warnings.all };
}

async function write(
  entries: readonly Entry[],
  target: ImportTarget,
  counts: ConsentCounts,
): Promise<Map<number, string>> {
  const { canceledMessageCount, userErrors } = await target.recordConsent(entries.map(({ input }) => input));
  counts.canceled += canceledMessageCount;
  return new Map(userErrors.map(({ message, path }) => [Number(path[0]), message]));
}

interface Reading {
  readonly rules: ConsentRules;
  readonly counts: ConsentCounts;
  readonly warnings: WarningCounter;
  readonly refuse: (row: Row, reason: string) => void;
}

async function* entriesOf(table: Table, { rules, counts, warnings, refuse }: Reading): AsyncIterable<Entry> {
  for await (const row of table.rows()) {
    counts.rows += 1;
    // The records of the file are read next, and name the row. A list has no records.
    if (row.fault !== null && !rules.isOptOutList) continue;
    const understood = row.fault ?? readConsent(row, rules);
    if (typeof understood === 'string') {
      refuse(row, understood);
      continue;
    }
    warnings.add(understood.warnings, row.line);
    for (const input of understood.entries) yield { row, input };
  }
}

async function* callsOf(entries: AsyncIterable<Entry>): AsyncIterable<Entry[]> {
  let call: Entry[] = [];
  for await (const entry of entries) {
    call.push(entry);
    if (call.length < maxConsentRows) continue;
    yield call;
    call = [];
  }
  if (call.length > 0) yield call;
}
