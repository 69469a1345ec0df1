import type { ClientBase, Pool } from 'pg';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { connectionSettings } from '../connections/patience';
import { connectDataSource, createSearchPool, type DatabaseOptions } from '../data-source';
import { isTransient } from '../is-transient';
import { createQueries, type Queries, type ReadOptions } from '../queries';
import { poolOf, sqlOn } from '../sql/statement';
import { createReplicaSession, lineageKey, type ReplicaAnswer, startedAtQuestion } from './ask-replica';
import { type Position, type PositionRow, positionOf, presentPosition, toPosition } from '../sql/log-position';
import { readsOfOperation } from './reads-of-operation';
import { ReplicaLost, watchReplica } from './watch-replica';

/** Where a query was read. */
export type ReadTarget = 'replica' | 'primary';

export interface ReplicaObserver {
  /** The replica is used from now on (null), or why not. */
  changed(problem: string | null): void;
  readFrom(target: ReadTarget): void;
  /** The replica failed in the middle of an operation, which went on with the primary. */
  failed(error: unknown): void;
}

export interface ReplicaOptions extends DatabaseOptions, ReadOptions {
  /** The primary. */
  readonly primary: DataSource;
  readonly observer: ReplicaObserver;
}

export interface Replica {
  /** What a query of this viewer reads with, who was just read from the primary. Once for each operation. */
  queriesFor(viewer: object, primary: Queries): Promise<Queries>;
  /** Rejects with the reason if the replica is not used. */
  check(): Promise<void>;
  lagMs(): number;
  /** Its connections. */
  pools(): ReadonlyMap<string, Pool>;
  close(): Promise<void>;
}

interface Connected {
  readonly dataSource: DataSource;
  readonly searches: Pool;
  readonly queries: Queries;
}

/** Does not wait for the replica: until it answers, the primary is used. */
export function openReplica({ primary, observer, ...options }: ReplicaOptions): Replica {
  const session = createReplicaSession({
    ...connectionSettings(options, 'requests'),
    application_name: `${options.applicationName}-replica`,
  });
  let connected: Connected | undefined;
  let startedAt: string;
  const askReplica = async (): Promise<ReplicaAnswer> => {
    const answer = await session.ask();
    ({ startedAt } = answer);
    if (answer.isReplica) connected ??= await connect(options, () => startedAt);
    return answer;
  };
  const watch = watchReplica({
    askReplica,
    askPrimary: () => readPosition(primary),
    onChange: (problem) => observer.changed(problem),
  });
  const isFault = (error: unknown) => {
    if (!(error instanceof ReplicaLost || (isTransient(error) && !isTooSlow(error)))) return false;
    observer.failed(error);
    watch.wake();
    return true;
  };
  return {
    async queriesFor(viewer, onPrimary) {
      const position = positionOf(viewer);
      const isUsed = position !== undefined && (await watch.has(position)) && connected !== undefined;
      observer.readFrom(isUsed ? 'replica' : 'primary');
      if (!isUsed) return onPrimary;
      const { queries: replica } = connected!;
      return readsOfOperation({ replica, primary: onPrimary, whileUsable: watch.whileUsable, isFault });
    },
    check: () => (watch.problem === null ? Promise.resolve() : Promise.reject(new Error(watch.problem))),
    lagMs: () => watch.lagMs(),
    pools: () =>
      new Map(
        connected === undefined
          ? []
          : [
              ['replica', poolOf(connected.dataSource)],
              ['replica-searches', connected.searches],
            ],
      ),
    async close() {
      await watch.close();
      await session.close();
      await connected?.searches.end();
      await connected?.dataSource.destroy();
    },
  };
}

async function connect(
  options: Omit<ReplicaOptions, 'primary' | 'observer'>,
  watched: () => string,
): Promise<Connected> {
  const onConnect = async (client: ClientBase) => {
    const { rows } = await client.query<{ startedAt: string }>(startedAtQuestion);
    if (rows[0]?.startedAt !== watched())
      throw new ReplicaLost(
        'A connection leads to another server than the one that is watched: DATABASE_REPLICA_URL must lead to one server.',
      );
  };
  const dataSource = await connectDataSource({ ...options, onConnect });
  const searches = createSearchPool({ ...options, onConnect });
  return { dataSource, searches, queries: createQueries(dataSource, searches, options) };
}

/** A statement took too long: it would on the primary, too. */
const isTooSlow = (error: unknown) => (error as { code?: unknown }).code === '57014';

type PrimaryRow = PositionRow & { readonly lineage: string | null };

/** Where the primary is. A replica that lacks the mark of this server is not its replica, or not yet. */
async function readPosition(primary: DataSource): Promise<Position | undefined> {
  const db = sqlOn(primary);
  const [row] = await db.planOnce<PrimaryRow>(
    sql`SELECT ${presentPosition}, (SELECT value FROM setting WHERE key = ${lineageKey}) AS lineage`,
  );
  const position = row === undefined ? undefined : toPosition(row);
  if (position !== undefined && row?.lineage !== position.server)
    await db.run(sql`
      INSERT INTO setting (key, value) VALUES (${lineageKey}, ${position.server})
      ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
  return position;
}
