import { Client, type PoolConfig, type QueryConfig } from 'pg';
import type { Position } from '../sql/log-position';

/** The key of the setting that holds the server which the replica must follow. */
export const lineageKey = 'replica_lineage';

/** What a server says that is taken for a replica. */
export interface ReplicaAnswer {
  readonly isReplica: boolean;
  /** How far it has replayed the log; null if it never did. */
  readonly lsn: string | null;
  /** The server that wrote the last mark which it has replayed. */
  readonly lineage: string | null;
  readonly system: string;
  /** Tells servers apart, and a server from itself before a restart. */
  readonly startedAt: string;
}

const question = `
  SELECT pg_is_in_recovery() AS "isReplica", pg_last_wal_replay_lsn() - '0/0' AS lsn,
    (SELECT value FROM setting WHERE key = '${lineageKey}') AS lineage,
    (SELECT system_identifier FROM pg_control_system())::text AS system,
    pg_postmaster_start_time()::text AS "startedAt"`;

export const startedAtQuestion = 'SELECT pg_postmaster_start_time()::text AS "startedAt"';

const answerWithinMs = 1_000;

export interface ReplicaSession {
  /** Rejects if there is no answer within a second. */
  ask(): Promise<ReplicaAnswer>;
  close(): Promise<void>;
}

const ignore = () => undefined;

/** One connection to the replica, opened again when it was lost. */
export function createReplicaSession({ Client: Settled = Client, ...settings }: PoolConfig): ReplicaSession {
  let client: Client | undefined;
  const connect = async () => {
    const opened = new (Settled as typeof Client)({ ...settings, connectionTimeoutMillis: answerWithinMs });
    opened.on('error', ignore);
    await opened.connect();
    return opened;
  };
  return {
    async ask() {
      try {
        client ??= await connect();
        const config: QueryConfig & { query_timeout: number } = { text: question, query_timeout: answerWithinMs };
        return (await client.query<ReplicaAnswer>(config)).rows[0]!;
      } catch (error) {
        void client?.end().catch(ignore);
        client = undefined;
        throw error;
      }
    },
    async close() {
      await client?.end().catch(ignore);
    },
  };
}

/** How far a replica is, of the log of which server; or why it cannot be used. */
export function judge({ isReplica, lsn, lineage, system }: ReplicaAnswer): Position | string {
  if (!isReplica) return 'It is not a replica, or was promoted.';
  if (lsn === null) return 'It has replayed nothing.';
  if (lineage === null) return 'It does not follow the primary: it lacks what the primary wrote.';
  if (!lineage.startsWith(`${system}/`)) return 'It belongs to another cluster than the primary.';
  return { server: lineage, lsn: BigInt(lsn) };
}
