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
/** It takes its time. */
const naiveRequests = 20;
/** Few: what the naive server cannot answer within three seconds it does not answer at all. */
const connections = 4;

/** A page, as it is asked for here and there, by whom. */
export interface AskedPage {
  /** Their `externalId`. */
  readonly viewer: string;
  readonly ours: string;
  readonly naive: string;
}

/** Asks the gateway among a million messages; the answer's `data`. */
export type Ask = <Data>(viewer: string, query: string) => Promise<Data>;

/**
 * Pages of something among a million messages, from the gateway and from the naive server, which have to answer the same.
 * `pagesOf` may look for its pages with the gateway's help. Contenders are called like `patchbay, first page`.
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
    deepStrictEqual(shown(here), shown(there), `The ${name} is answered otherwise by the naive server.`);
    const rate = (server: string, query: string, count: number) =>
      load(
        server,
        Array.from({ length: count }, () => writeRequest(server, graphqlRequest({ query }, authorization))),
        connections,
      );
    contenders[`patchbay, ${name}`] = () => rate(url, page.ours, requests);
    contenders[`naive TypeORM, ${name}`] = () => rate(naive.url, page.naive, naiveRequests);
  }
  // Until what is hot is compiled, and what is read is in memory.
  for (const measure of Object.values(contenders)) await measure();
  return compare({ asks, unit: 'a second', rounds, contenders, ratios });
}

/** What a person sees of an answer: rows without what they are wrapped in, neither ids nor cursors, which are written otherwise there. */
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
