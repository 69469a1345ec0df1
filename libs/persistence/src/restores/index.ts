/**
 * restores: which server the database is on, and since when.
 *
 * Invariant: the statement that looks reads one row, and writes only if the server is another one.
 */
export { RestoreEntity } from './restore.entity';
export { beginning, createRestoreStore, createSeenLog, type SeenLog } from './restore-store';
