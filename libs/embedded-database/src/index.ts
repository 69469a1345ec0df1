/**
 * embedded-database: a real PostgreSQL out of the npm registry, for the standalone and the tests.
 *
 * It runs the server for as long as the process lives that asked for it, and no longer. It must not know what the database
 * holds, which is persistence's; and it must not be what a server of a company runs on: there is no replica and no backup.
 */
export {
  connectEmbeddedDatabase,
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
} from './connect-embedded-database';
export { DataInUse } from './data-lock';
