/** The database has too much to do of this kind. Transient, like a database that is away. */
export class TooBusy extends Error {
  override name = 'TooBusy';
}

/** How long one waits for a turn: longer than PostgreSQL waits for a lock. */
export const normalTurnTimeoutMs = 2_000;

export type Turn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets `limit` pieces of work run at a time. Others wait, in order; `TooBusy` after `patienceMs`. */
export function createTurns(limit: number, patienceMs: number): Turn {
  const waiting = new Set<() => void>();
  let running = 0;
  const wait = () =>
    new Promise<void>((resolve, reject) => {
      const start = () => {
        clearTimeout(timer);
        waiting.delete(start);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(start);
        reject(new TooBusy(`${running} others are running and ${waiting.size} are waiting.`));
      }, patienceMs);
      waiting.add(start);
    });
  return async (work) => {
    // The one that ends passes its place on.
    if (running < limit) running += 1;
    else await wait();
    try {
      return await work();
    } finally {
      const [next] = waiting;
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

/** Each call of a method takes a turn. */
export function inTurn<Methods extends object>(turn: Turn, methods: Methods): Methods {
  const entries = Object.entries(methods) as [string, (...args: unknown[]) => Promise<unknown>][];
  return Object.fromEntries(
    entries.map(([name, method]) => [name, (...args: unknown[]) => turn(() => method(...args))]),
  ) as Methods;
}
