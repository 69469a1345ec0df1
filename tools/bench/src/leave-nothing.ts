import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const processes = new Set<ChildProcess>();
const endings = new Set<() => Promise<void>>();

/** What was begun and has to be ended, when the run is over or when somebody breaks it off. */
export function endLater(end: () => Promise<void>): () => Promise<void> {
  const once = async () => {
    if (endings.delete(once)) await end();
  };
  endings.add(once);
  return once;
}

/** A folder that a database server of another account may pass through too. */
export function temporaryFolder(): { readonly path: string; remove(): Promise<void> } {
  const path = mkdtempSync(join(tmpdir(), 'patchbay-bench-'));
  chmodSync(path, 0o711);
  return { path, remove: endLater(async () => rmSync(path, { recursive: true, force: true })) };
}

/** Ends with SIGTERM, as an operator would, and after a while without asking. */
export function endProcessLater(child: ChildProcess): () => Promise<void> {
  processes.add(child);
  child.once('exit', () => processes.delete(child));
  return endLater(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(patience);
  });
}

/** What was begun last ends first. */
export async function leaveNothing(): Promise<void> {
  for (const end of [...endings].reverse()) await end();
}

// Where even that is not waited for.
process.on('exit', () => {
  for (const child of processes) child.kill('SIGKILL');
});
