/**
 * embedded-database: a real PostgreSQL from npm, for the standalone app and the tests.
 *
 * The server lives exactly as long as the process that started it. This lib knows nothing about the content, that is
 * persistence's job. Don't use it in production: it has no replica and no backup.
 */
export {
  connectEmbeddedDatabase,
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
} from './connect-embedded-database';
export { DataInUse } from './data-lock';
export { reservePort, type ReservedPort } from './reserve-port';
