import { readdirSync, readFileSync } from 'node:fs';

/** How Linux counts processor time in `/proc`, whatever the kernel's own clock. */
const msPerTick = 10;

/** Fields of `/proc/<pid>/stat` after the name, which may contain anything. */
function statOf(pid: number): readonly number[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

export const parentOf = (pid: number): number => statOf(pid)[1]!;

/** Processor time of a process and of its children that have ended, in milliseconds. */
export function processorMsOf(pid: number): number {
  const [user, system, endedUser, endedSystem] = statOf(pid).slice(11, 15);
  return (user! + system! + endedUser! + endedSystem!) * msPerTick;
}

/** The same, and of its children that run. `except` one of them. */
export function processorMsOfFamily(pid: number, except: number): number {
  let sum = processorMsOf(pid);
  for (const child of readdirSync('/proc').map(Number)) {
    if (Number.isNaN(child) || child === except) continue;
    try {
      if (parentOf(child) === pid) sum += processorMsOf(child);
    } catch {
      // It has just ended, and its parent counts it.
    }
  }
  return sum;
}
