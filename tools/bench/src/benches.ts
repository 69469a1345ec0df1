import type { Result } from './compare';
import { benchFanOut } from './fan-out';
import { benchIdleSockets } from './idle-sockets';
import { benchIngest } from './ingest';
import { benchReconnectStorm } from './reconnect-storm';
import { benchRoutingCandidates } from './routing-candidates';

/** Each gets an empty database server of its own, fills it, and leaves nothing else behind. */
export const benches: Readonly<Record<string, (serverUrl: string) => Promise<readonly Result[]>>> = {
  ingest: benchIngest,
  'fan-out': benchFanOut,
  'idle-sockets': benchIdleSockets,
  'reconnect-storm': benchReconnectStorm,
  'routing-candidates': benchRoutingCandidates,
};
