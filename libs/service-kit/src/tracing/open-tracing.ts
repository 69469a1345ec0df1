import type { Closer } from '../closer';
import type { Config } from '../config';
import type { Logger } from '../logger';
import { reportRarely } from '../report-rarely';
import { withTimeout } from '../with-timeout';
import { connectSdk } from './connect-sdk';
import { switchTracing } from './spans';

/** A collector that is away must not hold up a program that stops. */
const flushMs = 2_000;

/**
 * Exports traces if there is a collector. The SDK is loaded only then, and keeps what waits in memory: beyond 2,048 spans,
 * it drops new ones, so that a collector that is slow or away holds up nothing.
 */
export async function openTracing(config: Config, log: Logger, closer: Closer): Promise<void> {
  const { traces } = config;
  if (traces === undefined) return;
  const report = reportRarely((error, details) => log.warn({ ...details, err: error }, 'Traces are not exported.'));
  const sdk = await connectSdk(`patchbay-${config.app}`, traces, report);
  switchTracing(true);
  closer.add('traces', async () => {
    switchTracing(false);
    await withTimeout(sdk.close(), flushMs, `The collector did not take the last spans within ${flushMs} ms.`).catch(
      report,
    );
  });
}
