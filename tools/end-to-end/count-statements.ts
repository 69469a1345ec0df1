import { Client } from 'pg';

/** What the gateway reads by the clock: the event log, whether a carrier account changed, and what time it is. */
const looks = /FROM (outbox|carrier_account)\b|^SELECT clock_timestamp\(\)/;

interface Statements {
  /** The gateway's statements for its clients, without those of the worker and without what it reads by the clock. */
  count(): number;
  reset(): void;
  /** Does this once, right before the statement in this place, counted from 0. Its own statements do not count. */
  interrupt(place: number, work: () => Promise<unknown>): void;
  stop(): void;
}

export function countStatements(): Statements {
  let count = 0;
  let interruption: { readonly place: number; work(): Promise<unknown> } | undefined;
  let isInterrupting = false;
  const { query } = Client.prototype;
  const spy = jest.spyOn(Client.prototype, 'query').mockImplementation(function (
    this: Client & { connectionParameters: { application_name: string } },
    ...args: unknown[]
  ) {
    const run = () => (query as (...given: unknown[]) => unknown).apply(this, args);
    const [asked] = args as [string | { readonly text: string }];
    const isLook = looks.test(typeof asked === 'string' ? asked : asked.text);
    if (this.connectionParameters.application_name !== 'patchbay-gateway' || isLook || isInterrupting)
      return run() as never;
    count += 1;
    if (interruption?.place !== count - 1) return run() as never;
    const { work } = interruption;
    interruption = undefined;
    isInterrupting = true;
    return work()
      .finally(() => (isInterrupting = false))
      .then(run) as never;
  } as never);
  return {
    count: () => count,
    reset: () => (count = 0),
    interrupt: (place, work) => (interruption = { place, work }),
    stop: () => spy.mockRestore(),
  };
}

/**
 * Asks again and again, and each time does something in between: before the second statement of the answer, before the third
 * one, and so on. The first one reads the viewer, and what happens before it happens before the answer. Returns how many
 * statements an answer takes.
 */
export async function interruptEach<Answer>(
  statements: Statements,
  {
    ask,
    work,
    check,
  }: { ask(): Promise<Answer>; work(): Promise<unknown>; check(answer: Answer): void | Promise<void> },
): Promise<number> {
  for (let place = 1; ; place += 1) {
    let isReached = false;
    statements.reset();
    statements.interrupt(place, () => {
      isReached = true;
      return work();
    });
    await check(await ask());
    if (!isReached) return place;
  }
}
