import { benchAttack } from './attack';
import { benchBurst } from './burst';
import { benchColdStart } from './cold-start';
import type { Result } from './compare';
import { benchConversationList } from './conversation-list';
import { benchFanOut } from './fan-out';
import { benchFigures } from './figures';
import { benchGrowth } from './growth';
import { benchHistory } from './history';
import { benchHotPair } from './hot-pair';
import { benchIdleCpu } from './idle-cpu';
import { benchIdleSockets } from './idle-sockets';
import { benchImport } from './import';
import { benchIngest } from './ingest';
import { benchLatency } from './latency';
import { benchLiveCost } from './live-cost';
import { benchReconnectStorm } from './reconnect-storm';
import { benchRedisAway } from './redis-away';
import { benchRelayFailover } from './relay-failover';
import { benchResume } from './resume';
import { benchRouting } from './routing';
import { benchRoutingCandidates } from './routing-candidates';
import { benchScrollToEnd } from './scroll-to-end';
import { benchSearch } from './search';
import { benchSending } from './sending';
import { benchSoak } from './soak';
import { benchStatus } from './status';
import { benchStorage } from './storage';
import { benchWorkViews } from './work-views';
import { benchStreams } from './streams';
import { benchJobBloat } from './job-bloat';
import { benchUnitCosts } from './unit-costs';
import { benchWebhooks } from './webhooks';

/** Each bench fills its own empty database server. What it registers with `leave-nothing` is cleaned up after it. */
export const benches: Readonly<Record<string, (serverUrl: string) => Promise<readonly Result[]>>> = {
  ingest: benchIngest,
  routing: benchRouting,
  'routing-candidates': benchRoutingCandidates,
  'hot-pair': benchHotPair,
  sending: benchSending,
  status: benchStatus,
  storage: benchStorage,
  latency: benchLatency,
  burst: benchBurst,
  'live-cost': benchLiveCost,
  'fan-out': benchFanOut,
  streams: benchStreams,
  resume: benchResume,
  'idle-cpu': benchIdleCpu,
  'idle-sockets': benchIdleSockets,
  'reconnect-storm': benchReconnectStorm,
  'relay-failover': benchRelayFailover,
  'redis-away': benchRedisAway,
  'conversation-list': benchConversationList,
  'work-views': benchWorkViews,
  history: benchHistory,
  search: benchSearch,
  'scroll-to-end': benchScrollToEnd,
  'cold-start': benchColdStart,
  growth: benchGrowth,
  figures: benchFigures,
  attack: benchAttack,
  import: benchImport,
  webhooks: benchWebhooks,
  soak: benchSoak,
  'unit-costs': benchUnitCosts,
  'job-bloat': benchJobBloat,
};
