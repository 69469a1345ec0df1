import { deepStrictEqual } from 'node:assert';
import { join } from 'node:path';
import { authorizationOf } from './authorization-of';
import { compare, type Result, type WantedRatio } from './compare';
import { askGraphql, graphqlRequest, load, writeRequest } from './http-load';
import { seedCompany } from './seed-company';
import { environmentOf, scripts, startProgram } from './start-program';

const messages = 1_000_000;
const rounds = 5;
const requests = 200;
/** Fewer, because it is slow. */
const naiveRequests = 20;
/** Few, because the naive server drops requests that take longer than three seconds. */
const connections = 4;

/** One page: who requests it, and the queries for both servers. */
export interface AskedPage {
  /** `externalId` of the user. */
  readonly viewer: string;
  readonly ours: string;
  readonly naive: string;
}

/** Sends a query to the gateway and returns its `data`. */
export type Ask = <Data>(viewer: string, query: string) => Promise<Data>;

/**
 * Compares pages from the gateway and from the naive server, with a million messages. Both must give the same answer.
 * `pagesOf` can use the gateway to find its pages. Contenders have names like `patchbay, first page`.
 */
export async function comparePages(
  serverUrl: string,
  {
    asks,
    pagesOf,
    ratios,
  }: {
    readonly asks: string;
    pagesOf(ask: Ask): Promise<Readonly<Record<string, AskedPage>>>;
    readonly ratios: readonly WantedRatio[];
  },
): Promise<Result> {
  const environment = environmentOf(await seedCompany(serverUrl, 'bench_pages', messages));
  const { url } = await startProgram(scripts.gateway, environment);
  const naive = await startProgram(join(__dirname, 'naive-server.js'), environment);
  const pages = await pagesOf(async (viewer, query) => askGraphql(url, query, await authorizationOf(viewer)));
  const contenders: Record<string, () => Promise<number>> = {};
  for (const [name, page] of Object.entries(pages)) {
    const authorization = await authorizationOf(page.viewer);
    const [here, there] = [
      await askGraphql(url, page.ours, authorization),
      await askGraphql(naive.url, page.naive, authorization),
    ];
    deepStrictEqual(shown(here), shown(there), `The naive server returns another ${name}.`);
    const rate = (server: string, query: string, count: number) =>
      load(
        server,
        Array.from({ length: count }, () => writeRequest(server, graphqlRequest({ query }, authorization))),
        connections,
      );
    contenders[`patchbay, ${name}`] = () => rate(url, page.ours, requests);
    contenders[`naive TypeORM, ${name}`] = () => rate(naive.url, page.naive, naiveRequests);
  }
  // Warm up: compile hot code and load data into memory.
  for (const measure of Object.values(contenders)) await measure();
  return compare({ asks, unit: 'a second', rounds, contenders, ratios });
}

/** The rows of an answer without wrappers, ids and cursors: the two servers write these differently. */
function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  if ('edges' in value) return (value.edges as readonly { readonly node: unknown }[]).map(({ node }) => shown(node));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'id' && name !== 'pageInfo')
      .map(([name, inner]) => [name, shown(inner)]),
  );
}
