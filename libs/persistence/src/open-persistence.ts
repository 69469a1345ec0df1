import { whenAvailable, type App } from '@patchbay/service-kit';
import { connectPersistence, type Persistence } from './connect-persistence';
import { type DatabaseOptions, runMigrations } from './data-source';
import type { TransactionOptions } from './database';
import { isTransient } from './is-transient';

/** Migrates a database as soon as it can be reached. */
export const migrateWhenAvailable = ({ log }: App, url: string): Promise<void> =>
  whenAvailable(() => runMigrations(url), { what: 'PostgreSQL', log, isTransient });

/** Connects an app to its database. Migrates the database first, unless it is given as `migratedUrl`. */
export async function openPersistence(
  app: App,
  options: Pick<DatabaseOptions, 'poolSize' | 'work'> & TransactionOptions & { readonly migratedUrl?: string },
): Promise<Persistence & { readonly url: string }> {
  const { name, config, log, closer } = app;
  const { migratedUrl, ...rest } = options;
  const url = migratedUrl ?? config.databaseUrl?.reveal() ?? '';
  if (migratedUrl === undefined) await migrateWhenAvailable(app, url);
  const persistence = await connectPersistence({
    url,
    applicationName: `patchbay-${name}`,
    ...rest,
    onConnectionLost: (error) => log.warn({ err: error }, 'A connection to the database was lost.'),
  });
  closer.add('database', () => persistence.close());
  return { ...persistence, url };
}
