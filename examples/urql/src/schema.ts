import type { CacheExchangeOpts } from '@urql/exchange-graphcache';
import { buildSchema, introspectionFromSchema } from 'graphql';

/**
 * What Graphcache needs to know which fragments match a type. The gateway serves its schema; an app that is built does this
 * at build time.
 */
export async function readSchema(apiUrl: string): Promise<CacheExchangeOpts['schema']> {
  const response = await fetch(new URL('/schema.graphql', apiUrl));
  if (!response.ok) throw new Error(`The gateway does not serve its schema: ${response.status}.`);
  return introspectionFromSchema(buildSchema(await response.text())) as CacheExchangeOpts['schema'];
}
