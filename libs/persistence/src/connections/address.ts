import { ConfigError } from '@patchbay/service-kit';
import type { PoolConfig } from 'pg';
import { parse, toClientConfig } from 'pg-connection-string';

/** Where PostgreSQL is reached. */
export interface DatabaseAddress {
  readonly url: string;
  /**
   * Where migrations, LISTEN and the relay get sessions of their own. If it is given, `url` leads to a pooler that lends a
   * connection for one transaction, such as PgBouncer; if not, `url` leads to PostgreSQL.
   */
  readonly sessionUrl?: string;
  /** The pooler remembers prepared statements (PgBouncer 1.21 and later, with `max_prepared_statements`). */
  readonly poolerPrepares?: boolean;
}

/** Parameters that an operator may set in the URL: our own settings do not replace them. */
export const overridable = ['statement_timeout', 'lock_timeout', 'query_timeout'] as const;
type Overrides = { readonly [name in (typeof overridable)[number]]?: number };

/** What pg needs to know, from a URL with the parameters of libpq, such as `sslmode` and `sslrootcert`. */
export function readUrl(url: string): { readonly config: PoolConfig; readonly overrides: Overrides } {
  const address = new URL(url);
  const overrides: Record<string, number> = {};
  for (const name of overridable) {
    const value = address.searchParams.get(name);
    if (value !== null) overrides[name] = Number(value);
    address.searchParams.delete(name);
  }
  // As in libpq: the authorities of the system, and the name in the certificate is checked.
  if (address.searchParams.get('sslrootcert') === 'system') {
    address.searchParams.delete('sslrootcert');
    address.searchParams.set('sslmode', 'verify-full');
  }
  try {
    return { config: toClientConfig(parse(address.href, { useLibpqCompat: true })), overrides };
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    throw new ConfigError([
      code === undefined || path === undefined
        ? `The URL of the database cannot be used: ${(error as Error).message}`
        : `The URL of the database names ${path}, which cannot be read: ${code}.`,
    ]);
  }
}
