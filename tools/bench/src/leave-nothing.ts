import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const processes = new Set<ChildProcess>();
const endings = new Set<() => Promise<void>>();

/** Registers a clean-up that runs at the end of the bench, or when the bench is interrupted. */
export function endLater(end: () => Promise<void>): () => Promise<void> {
  const once = async () => {
    if (endings.delete(once)) await end();
  };
  endings.add(once);
  return once;
}

/** Creates a temporary folder that a database server of another account can enter. */
export function temporaryFolder(): { readonly path: string; remove(): Promise<void> } {
  const path = mkdtempSync(join(tmpdir(), 'patchbay-bench-'));
  chmodSync(path, 0o711);
  return { path, remove: endLater(async () => rmSync(path, { recursive: true, force: true })) };
}

/** Registers the end of a process: with SIGTERM, and after a while with SIGKILL. */
export function endProcessLater(child: ChildProcess): () => Promise<void> {
  processes.add(child);
  child.once('exit', () => processes.delete(child));
  return endLater(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(timer);
  });
}

/** Runs all registered clean-ups, the last one first. */
export async function leaveNothing(): Promise<void> {
  for (const end of [...endings].reverse()) await end();
}

// In case the process exits without waiting for the clean-ups.
process.on('exit', () => {
  for (const child of processes) child.kill('SIGKILL');
});
