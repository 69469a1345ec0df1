/**
 * embedded-database: a real PostgreSQL out of the npm registry, for the standalone and the tests.
 *
 * It starts the server, and ends it with the process that started it, however that one ends. It must not know what the
 * database holds: schema and queries are persistence's.
 */
export { connectEmbeddedDatabase, type EmbeddedDatabase, type EmbeddedDatabaseOptions } from './connect-embedded-database';
export { DataInUse } from './data-lock';
