/**
 * embedded-database: a real PostgreSQL out of npm, for a laptop and for tests.
 *
 * It knows nothing of Patchbay's tables. It must not be what a server runs on: there is no replica, no backup and no
 * tuning; a server has a PostgreSQL of its own.
 */
export { connectEmbeddedDatabase, DataInUse, type EmbeddedDatabase, type EmbeddedDatabaseOptions } from './connect-embedded-database';
