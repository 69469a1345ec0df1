import type { Observations, WatcherLog } from '../observations';
import type { Findings } from './findings';

interface Written {
  readonly seller: string;
  readonly place: number;
  /** What has an order of its own. */
  readonly line: string;
}

/**
 * How long a client that resumes may catch up. What it gets in that time has the latest state, and changes that this state
 * covers are left out.
 */
const catchUpMs = 20_000;

interface Stored {
  readonly status: string;
  readonly updates: number;
  readonly createdAt: number;
}

/** Every watcher has, in the end, all messages that it may see, as they are, and never saw any other. */
export function checkWatchers({ texts, sends, database, watchers }: Observations, findings: Findings): void {
  const written = new Map<string, Written>();
  for (const { body, seller, place, from, to } of texts) written.set(body, { seller, place, line: `in ${from} ${to}` });
  for (const { body, seller, place, from, to } of sends)
    written.set(body, { seller, place, line: `out ${from} ${to}` });
  const stored = new Map(
    database.messages.map(({ body, status, updates, createdAt }) => [body, { status, updates, createdAt }]),
  );
  for (const watcher of watchers) checkWatcher(watcher, written, stored, findings);
}

function checkWatcher(
  { name, sellers, entries }: WatcherLog,
  written: ReadonlyMap<string, Written>,
  stored: ReadonlyMap<string, Stored>,
  findings: Findings,
): void {
  const mine = new Set(sellers);
  const known = new Map<string, string>();
  let added = new Set<string>();
  let last = new Map<string, number>();
  const updates = new Map<string, number>();
  const resumedAt: number[] = [];
  let reloads = 0;

  const see = (body: string) => {
    const text = written.get(body);
    if (text === undefined || !mine.has(text.seller)) findings.add('leaked', `${name} saw “${body}”`);
    return text;
  };
  for (const entry of entries) {
    if (entry.kind === 'resumed') {
      resumedAt.push(entry.at);
      continue;
    }
    if (entry.kind === 'reloaded') {
      reloads += 1;
      added = new Set();
      last = new Map();
      known.clear();
      for (const { body, status } of entry.messages) {
        see(body);
        known.set(body, status);
      }
      continue;
    }
    const { kind, body, status } = entry;
    const text = see(body);
    if (kind === 'updated') {
      known.set(body, status);
      updates.set(body, (updates.get(body) ?? 0) + 1);
      continue;
    }
    if (added.has(body)) findings.add('repeated event', `${name} heard twice that “${body}” was added`);
    added.add(body);
    // An update may have come first.
    if (!known.has(body)) known.set(body, status);
    if (text === undefined) continue;
    if (text.place < (last.get(text.line) ?? -1))
      findings.add('out of order', `${name} heard of “${body}” after a later one`);
    last.set(text.line, Math.max(text.place, last.get(text.line) ?? -1));
  }
  checkEnd(
    { name, known, heard: reloads === 0 ? { added, updates, resumedAt } : undefined },
    mine,
    written,
    stored,
    findings,
  );
  if (reloads > 0) findings.explain('sockets that got CURSOR_TOO_OLD, whole after reading again');
}

/** What it shows in the end. Without a reload, it must have heard of every change once. */
function checkEnd(
  {
    name,
    known,
    heard,
  }: {
    readonly name: string;
    readonly known: ReadonlyMap<string, string>;
    readonly heard:
      | {
          readonly added: ReadonlySet<string>;
          readonly updates: ReadonlyMap<string, number>;
          readonly resumedAt: readonly number[];
        }
      | undefined;
  },
  mine: ReadonlySet<string>,
  written: ReadonlyMap<string, Written>,
  stored: ReadonlyMap<string, Stored>,
  findings: Findings,
): void {
  for (const [body, { status, updates, createdAt }] of stored) {
    if (!mine.has(written.get(body)?.seller ?? '')) continue;
    const shown = known.get(body);
    if (shown === undefined) findings.add('missed event', `${name} does not have “${body}”`);
    else if (shown !== status) findings.add('missed event', `${name} shows “${body}” as ${shown}, and it is ${status}`);
    if (heard === undefined) continue;
    if (!heard.added.has(body)) findings.add('missed event', `${name} did not hear that “${body}” was added`);
    const changes = heard.updates.get(body) ?? 0;
    const isCovered = changes > 0 && heard.resumedAt.some((at) => mayBeCovered(createdAt, at));
    if (changes < updates && isCovered)
      findings.explain('changes that a later state covers, for a client that resumed', updates - changes);
    else if (changes < updates)
      findings.add('missed event', `${name} heard ${changes} of ${updates} changes of “${body}”`);
    if (changes > updates)
      findings.add('repeated event', `${name} heard ${changes} changes of “${body}”, and there were ${updates}`);
  }
  for (const body of known.keys())
    if (!stored.has(body)) findings.add('missed event', `${name} still shows “${body}”, which is gone`);
}

/** A message changes within seconds after it was written, or after the carrier was back. */
const changesForMs = 120_000;

const mayBeCovered = (createdAt: number, resumedAt: number) =>
  createdAt <= resumedAt + catchUpMs && createdAt >= resumedAt - changesForMs;
