import type { Act, Database, Outcomes, Transaction } from '@patchbay/messaging';
import { setTimeout as pause } from 'node:timers/promises';
import { type DataSource, type EntityManager, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { isReadOnly, isRolledBack, isTransient } from './is-transient';
import { NotedOutcomes } from './outcomes';
import { poolOf } from './sql/statement';
import { TransactionTraces } from './transaction-traces';
import { createTurns, normalTurnTimeoutMs } from './turns';

export interface TransactionOptions {
  /**
   * For how many milliseconds a transaction that fails with a transient error is tried again. Only if it was rolled back
   * for sure: one whose connection was lost during COMMIT may have been committed. Not at all by default.
   */
  readonly retryForMs?: number;
  /** How many transactions may run at a time; others wait. As many as there are connections by default. */
  readonly maxTransactions?: number;
  /** How long a transaction waits for its turn, in milliseconds. */
  readonly turnTimeoutMs?: number;
  /** Learns what became of receipts and texts, after each commit. */
  readonly outcomes?: Outcomes;
  /** Who acts now; undefined if nobody does, or it is not for the audit log. */
  readonly currentAct?: () => Act | undefined;
}

type Outcome<Result> =
  | { readonly isDone: true; readonly result: Result }
  | { readonly isDone: false; readonly error: unknown; readonly mayRepeat: boolean };

const firstPauseMs = 50;
const maxPauseMs = 1_000;

export function createDatabase(
  dataSource: DataSource,
  createTransaction: (manager: EntityManager, outcomes: Outcomes, traces: TransactionTraces) => Transaction,
  {
    retryForMs = 0,
    maxTransactions = Infinity,
    turnTimeoutMs = normalTurnTimeoutMs,
    outcomes,
    currentAct = () => undefined,
  }: TransactionOptions,
): Database {
  const turn = createTurns(maxTransactions, turnTimeoutMs);
  const runOnce = async <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Outcome<Result>> => {
    let isCommitting = false;
    const noted = new NotedOutcomes();
    const traces = new TransactionTraces();
    try {
      const result = await turn(() =>
        dataSource.transaction(async (manager) => {
          const act = currentAct();
          if (act !== undefined) await tellAct(manager, act);
          const done = await work(createTransaction(manager, noted, traces));
          isCommitting = true;
          return done;
        }),
      );
      traces.end();
      noted.passOn(outcomes, traces);
      return { isDone: true, result };
    } catch (error) {
      if (isReadOnly(error)) await renewConnections(dataSource);
      return {
        isDone: false,
        error,
        mayRepeat: isTransient(error) && (!isCommitting || isRolledBack(error) || wasNotSent(error)),
      };
    }
  };
  return {
    async transaction(work) {
      const until = performance.now() + retryForMs;
      for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(maxPauseMs, 2 * pauseMs)) {
        const outcome = await runOnce(work);
        if (outcome.isDone) return outcome.result;
        if (!outcome.mayRepeat || performance.now() + pauseMs > until) throw outcome.error;
        await pause(pauseMs * (0.5 + Math.random() / 2));
      }
    },
  };
}

/** The triggers of the audit log read it. It ends with the transaction. */
const tellAct = (manager: EntityManager, act: Act) =>
  manager.query("SELECT set_config('patchbay.act', $1, true)", [JSON.stringify(act)]);

/** TypeORM knew that the connection was lost before it sent the statement. */
const wasNotSent = (error: unknown) => error instanceof QueryRunnerAlreadyReleasedError;

/** After a failover, idle connections may still lead to the old primary: new ones go where its name leads now. */
async function renewConnections(dataSource: DataSource): Promise<void> {
  const pool = poolOf(dataSource);
  await Promise.all(
    Array.from({ length: pool.idleCount }, async () => {
      const client = await pool.connect().catch(() => undefined);
      client?.release(true);
    }),
  );
}
