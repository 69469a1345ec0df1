import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Handler, Routes } from './http-server';
import { sendJson } from './http-server';
import { isOneOfSeveral, shareMetrics } from './processes';
import { sendBody } from './send-body';
import { withTimeout } from './with-timeout';

type Values = ReadonlyMap<string, number>;

/** Labels with the values that they have. All start at 0: Prometheus does not see a series grow that appears with a 1. */
export type LabelValues = Readonly<Record<string, readonly string[]>>;

/**
 * Each metric is defined once, next to what it measures, and listed in docs/operations.md. A label has few values, whatever
 * strangers send: names of carriers, kinds and outcomes; never ids of texts, numbers or addresses.
 */
export interface Metrics {
  /** `/metrics`, unless it is turned off. */
  readonly routes: Routes;
  counter(name: string, help: string, labels?: LabelValues): Pick<Counter, 'inc'>;
  /** A number that only grows and is counted elsewhere, read when the metrics are. */
  counted(name: string, help: string, read: () => number): void;
  /** Of durations in seconds. */
  histogram(name: string, help: string, labels?: LabelValues): Pick<Histogram, 'observe'>;
  /** A value that is read when the metrics are. Without it if that fails. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  /** A value for each of a label's values, read when the metrics are. Without them if that fails. */
  gauges(name: string, help: string, label: string, read: () => Values | Promise<Values>): void;
}

/** From one millisecond to half a minute, each bound about three times the one before. */
const buckets = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];
/** Prometheus waits for ten seconds by default. */
const readLimitMs = 3_000;

/** The app's own registry with the metrics of its processes, served at `/metrics` in the Prometheus format. */
export function createMetrics({ isServed }: { readonly isServed: boolean }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // By default it looks at the event loop 100 times a second, which is most of what an idle program does.
  if (isServed) collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 50 });
  const text = isServed && isOneOfSeveral ? shareMetrics(registry) : () => registry.metrics();
  const readInTime = async <Value>(read: () => Value | Promise<Value>): Promise<Value | undefined> => {
    try {
      return await withTimeout(Promise.resolve(read()), readLimitMs, `no answer within ${readLimitMs} ms`);
    } catch {
      return undefined;
    }
  };
  const serve: Handler = async ({ headers }, response) => {
    // Prometheus asks the app itself: what comes through a proxy comes from strangers.
    if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined)
      return sendJson(response, 404, { error: 'Not found.' });
    response.setHeader('content-type', registry.contentType);
    sendBody(response, await text());
  };
  return {
    counter(name, help, labels = {}) {
      const counter = new Counter({ name, help, labelNames: Object.keys(labels), registers });
      for (const values of combinationsOf(labels)) counter.inc(values, 0);
      return counter;
    },
    counted(name, help, read) {
      new Counter({
        name,
        help,
        registers,
        collect() {
          this.reset();
          this.inc(read());
        },
      });
    },
    histogram(name, help, labels = {}) {
      const histogram = new Histogram({ name, help, labelNames: Object.keys(labels), buckets, registers });
      for (const values of combinationsOf(labels)) histogram.zero(values);
      return histogram;
    },
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          const value = await readInTime(read);
          this.reset();
          if (value === undefined) this.remove();
          else this.set(value);
        },
      });
    },
    gauges(name, help, label, read) {
      new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        async collect() {
          const values = (await readInTime(read)) ?? new Map<string, number>();
          this.reset();
          for (const [key, value] of values) this.set({ [label]: key }, value);
        },
      });
    },
    routes: isServed ? { '/metrics': { GET: serve } } : {},
  };
}

function combinationsOf(labels: LabelValues): Record<string, string>[] {
  return Object.entries(labels).reduce<Record<string, string>[]>(
    (found, [label, values]) => found.flatMap((one) => values.map((value) => ({ ...one, [label]: value }))),
    [{}],
  );
}
