import { ConfigError } from '@patchbay/service-kit';

/** How many connections to PostgreSQL an app uses at most, by what they are for. */
export interface Connections {
  /** What it does all day. */
  readonly main: number;
  readonly searches: number;
  /** For those who deliver webhooks. */
  readonly webhooks: number;
  /** Always open, on the session URL: LISTEN and the relay. */
  readonly sessions: number;
}

/** What one gateway, one worker and one ingress use together if there is no limit: docs/postgresql.md has the table. */
const ofAllApps = 59;
/** The rest is for migrations, and for people with psql. */
const shareOfServer = 0.9;

const sumOf = ({ main, searches, webhooks, sessions }: Connections) => main + searches + webhooks + sessions;

/** Shares `total` connections out in the proportions of `wanted`. Each purpose has at least one. */
function shareOut(wanted: Connections, total: number): Connections {
  const forPools = total - wanted.sessions;
  const part = (of: number) =>
    Math.max(Math.min(of, 1), Math.floor((of * forPools) / (sumOf(wanted) - wanted.sessions)));
  const [searches, webhooks] = [part(wanted.searches), part(wanted.webhooks)];
  return { main: Math.max(1, forPools - searches - webhooks), searches, webhooks, sessions: wanted.sessions };
}

/**
 * The connections of an app, of the `DATABASE_CONNECTIONS` that it was given or of those that the server has. All parts of
 * the standalone app share what it was given.
 */
export function connectionsOf(
  wanted: Connections,
  { given, isPart, ofServer }: { readonly given?: number; readonly isPart: boolean; readonly ofServer: number },
): Connections {
  const ownPart = (of: number) => Math.floor((of * sumOf(wanted)) / ofAllApps);
  const least = sumOf(shareOut(wanted, 0));
  if (given === undefined)
    return shareOut(wanted, Math.max(least, Math.min(sumOf(wanted), ownPart(shareOfServer * ofServer))));
  const total = isPart ? Math.max(least, ownPart(given)) : given;
  if (total < least) throw new ConfigError([`DATABASE_CONNECTIONS must be at least ${least} for this program.`]);
  return shareOut(wanted, total);
}
