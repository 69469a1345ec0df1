/** PostgreSQL's error classes that pass by themselves: connection, rollback, resources, operator intervention. */
const passingClasses = new Set(['08', '40', '53', '57']);
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);

/** Whether something failed because the database is out of reach or busy, not because of the request. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return networkCodes.has(code) || passingClasses.has(code.slice(0, 2));
  return /connection terminated|query read timeout|timeout exceeded when trying to connect|not established|Client has encountered/i.test(
    error.message,
  );
}
