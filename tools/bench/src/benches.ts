import type { Result } from './compare';
import { benchFanOut } from './fan-out';
import { benchIngest } from './ingest';
import { benchRoutingCandidates } from './routing-candidates';

/** Each gets an empty database server of its own, fills it, and leaves nothing else behind. */
export const benches: Readonly<Record<string, (serverUrl: string) => Promise<readonly Result[]>>> = {
  ingest: benchIngest,
  'fan-out': benchFanOut,
  'routing-candidates': benchRoutingCandidates,
};
