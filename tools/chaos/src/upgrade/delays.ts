import type { Observations } from '../observations';

/** From when something was promised until it was there, in milliseconds. */
export interface Delays {
  readonly what: string;
  /** Of what was promised before the upgrade began, on the same machine. */
  readonly before: Quantiles;
  readonly during: Quantiles;
  /** What took more than the bound longer than usual: than nearly everything before the upgrade. */
  readonly late: readonly string[];
}

export interface Quantiles {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** What times there are besides the observations. */
export interface Times {
  /** When each text was taken by the carrier. */
  readonly takenAt: ReadonlyMap<string, number>;
  /** Per socket, the sellers whose texts it shows, and when it heard of each message. */
  readonly sockets: readonly {
    readonly sellers: readonly string[];
    readonly heardAt: ReadonlyMap<string, number>;
  }[];
  /** Scheduled texts, with when they are due. */
  readonly dueAt: ReadonlyMap<string, number>;
  /** Each request of a user, with all its attempts. */
  readonly requests: readonly { readonly begunAt: number; readonly ms: number }[];
  /** When the upgrade began. */
  readonly upgradeAt: number;
}

/** What was never there is not in here: the checker calls it lost. */
export function measureDelays(
  { texts, sends }: Pick<Observations, 'texts' | 'sends'>,
  times: Times,
  maxDelayMs: number,
): Delays[] {
  const { takenAt, sockets, dueAt, requests, upgradeAt } = times;
  const textDelays: Delay[] = texts.flatMap(({ body, seller, acknowledgedAt }) =>
    sockets
      .filter(({ sellers }) => sellers.includes(seller))
      .flatMap(({ heardAt }) => delayOf(body, acknowledgedAt, heardAt.get(body))),
  );
  const sendDelays = sends
    .filter(({ body }) => !dueAt.has(body))
    .flatMap(({ body, acceptedAt }) => delayOf(body, acceptedAt, takenAt.get(body)));
  const scheduledDelays = [...dueAt].flatMap(([body, due]) => delayOf(body, due, takenAt.get(body)));
  const requestDelays = requests.map(({ begunAt, ms }): Delay => ({ body: 'a request', promisedAt: begunAt, ms }));
  const measure = (what: string, delays: readonly Delay[]): Delays => {
    const before = summarize(delays.filter(({ promisedAt }) => promisedAt < upgradeAt));
    const during = delays.filter(({ promisedAt }) => promisedAt >= upgradeAt);
    const late = during.filter(({ ms }) => ms > maxDelayMs + before.p99).map((delay) => describe(what, delay));
    return { what, before, during: summarize(during), late };
  };
  return [
    measure("a customer's text, from its 200 to each socket", textDelays),
    measure("a seller's text, from its acceptance to the carrier", sendDelays),
    measure('a scheduled text, from its time to the carrier', scheduledDelays),
    measure('a request of a user, with all its attempts', requestDelays),
  ];
}

interface Delay {
  readonly body: string;
  readonly promisedAt: number;
  readonly ms: number;
}

const describe = (what: string, { body, promisedAt, ms }: Delay) =>
  `${what}: “${body}”, ${(ms / 1_000).toFixed(1)} s after ${new Date(promisedAt).toISOString().slice(11, 23)}`;

/** It may be there before its promise has arrived. */
const delayOf = (body: string, promisedAt: number | null, thereAt: number | undefined): Delay[] =>
  promisedAt === null || thereAt === undefined ? [] : [{ body, promisedAt, ms: Math.max(0, thereAt - promisedAt) }];

function summarize(delays: readonly Delay[]): Quantiles {
  const sorted = delays.map(({ ms }) => ms).sort((first, second) => first - second);
  const quantile = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, p50: quantile(0.5), p99: quantile(0.99), max: sorted.at(-1) ?? 0 };
}
