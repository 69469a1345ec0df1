import { TooBusy } from './turns';

/**
 * PostgreSQL's errors that have nothing to do with the work: the same work succeeds when the server is back, or when an
 * operator has repaired it. By SQLSTATE, or by its class (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const transientClasses = {
  '08': 'connection exception',
  '28': 'invalid authorization: a password was changed',
  '40': 'transaction rollback: deadlock, serialization failure',
  '53': 'insufficient resources: too many connections, disk full, out of memory',
  '57': 'operator intervention: shutdown, canceled statement, starting up',
  '58': 'system error: input and output',
} as const;

const transientStates = {
  '25006': 'read-only transaction: this server is no longer the primary',
  '25P03': 'idle in transaction for too long: our process stood still',
  '25P04': 'transaction for too long',
  '3D000': 'the database does not exist, yet or while it is restored',
  '42501': 'insufficient privilege: a right was revoked',
  '55006': 'object in use',
  '55P03': 'lock not available within lock_timeout',
} as const;

const networkCodes: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
]);

/** pg has no code for these. */
const driverMessages =
  /connection terminated|query read timeout|timeout exceeded when trying to connect|timeout expired|query runner already released|not established|client has encountered|client was closed/i;

/** Whether something failed because the database is out of reach or busy, not because of the work itself. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof TooBusy) return true;
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return driverMessages.test(error.message);
  return (
    networkCodes.has(code) || code in transientStates || (isSqlState(code) && code.slice(0, 2) in transientClasses)
  );
}

const isSqlState = (code: string) => /^[0-9A-Z]{5}$/.test(code);

/** The server answered with an error, so the transaction was rolled back for sure, and nothing of it is left. */
export const isRolledBack = (error: unknown): boolean => {
  const { code } = error as { code?: unknown };
  // 08007 and 40003 say that PostgreSQL itself does not know the outcome.
  return typeof code === 'string' && isSqlState(code) && code !== '08007' && code !== '40003';
};

/** The connection leads to a server that no longer takes writes. */
export const isReadOnly = (error: unknown): boolean => (error as { code?: unknown }).code === '25006';
