import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { DatabaseAddress } from '../connections/address';
import { connectSession } from '../connections/connect-session';
import { connectionSettings } from '../connections/patience';
import { createReplicaSession, judge, lineageKey } from './ask-replica';

interface PrimaryRow {
  readonly server: string | null;
  readonly lsn: string | null;
  readonly lineage: string | null;
  readonly isAsynchronous: boolean;
}

const primarySql = `
  SELECT present_server() AS server, present_position() AS lsn, current_setting('synchronous_commit') = 'off' AS "isAsynchronous",
    (SELECT value FROM setting WHERE key = '${lineageKey}') AS lineage`;

const catchUpMs = 2_000;
const retryMs = 50;

/** Why gateways cannot use a replica; null if they can. Changes nothing. Throws if the primary is away. */
export async function inspectReplica(primary: DatabaseAddress, replicaUrl: string): Promise<string | null> {
  const session = await connectSession(primary.sessionUrl ?? primary.url, {
    ...{ work: 'requests', application_name: 'patchbay-check' },
  });
  session.on('error', () => undefined);
  const replica = createReplicaSession(connectionSettings({ ...primary, url: replicaUrl }, 'requests'));
  try {
    const asked = await askPrimary(session);
    if (asked.isAsynchronous)
      return 'The primary has synchronous_commit = off, so it is not known what a replica must have.';
    if (asked.server === null || asked.lsn === null) return 'The primary does not tell how far its log is written.';
    for (const until = performance.now() + catchUpMs; ; await pause(retryMs)) {
      const answer = await replica.ask();
      // Until a gateway with a replica runs, the primary has no mark that the replica could have.
      const found = judge(asked.lineage === null ? { ...answer, lineage: asked.server } : answer);
      if (typeof found === 'string') return found;
      const isThere = found.server === asked.server && found.lsn >= BigInt(asked.lsn);
      if (isThere) return null;
      if (performance.now() > until)
        return found.server === asked.server
          ? 'It lags behind the primary.'
          : 'It does not follow the present primary.';
    }
  } catch (error) {
    return `It does not answer: ${(error as Error).message}`;
  } finally {
    await replica.close();
    await session.end().catch(() => undefined);
  }
}

const askPrimary = async (session: Client) => (await session.query<PrimaryRow>(primarySql)).rows[0]!;
