import type { Result } from './compare';
import { comparePages, type Ask, type AskedPage } from './compare-pages';
import { adminId, sellerOf } from './seed-company';

const pageSize = 20;
const pages = 1_000;
const columns = 'id name phones { number }';
const ours = (words: string, after: string | null) =>
  `{ records(search: "${words}", first: ${pageSize}${after === null ? '' : `, after: "${after}"`}) { pageInfo { endCursor hasNextPage } edges { node { ${columns} } } } }`;
const naive = (words: string, page: number) =>
  `{ records(search: "${words}", first: ${pageSize}, offset: ${page * pageSize}) { ${columns} } }`;

/** Of 200,000 records a seller sees a tenth, and an administrator all. */
export async function benchSearch(serverUrl: string): Promise<readonly Result[]> {
  const ratios = [
    { of: 'patchbay, an administrator, page 1,000', over: 'patchbay, an administrator, first page', atLeast: 0.8 },
    ...[
      'a seller, two letters',
      'a seller, three letters',
      'an administrator, first page',
      'an administrator, page 1,000',
    ].map((page) => ({
      of: `patchbay, ${page}`,
      over: `naive TypeORM, ${page}`,
    })),
  ];
  return [
    await comparePages(serverUrl, {
      asks: `How many pages of ${pageSize} records (name, numbers) that hold some letters are served among 200,000?`,
      pagesOf,
      ratios,
    }),
  ];
}

async function pagesOf(ask: Ask): Promise<Readonly<Record<string, AskedPage>>> {
  const seller = (words: string) => ({ viewer: sellerOf(1), ours: ours(words, null), naive: naive(words, 0) });
  // In more than half of the names.
  const often = 'a';
  let after: string | null = null;
  for (let page = 1; page < pages; page += 1) {
    const { records }: { records: { pageInfo: { endCursor: string; hasNextPage: boolean } } } = await ask(
      adminId,
      ours(often, after),
    );
    if (!records.pageInfo.hasNextPage) throw new Error(`There are only ${page} pages.`);
    after = records.pageInfo.endCursor;
  }
  return {
    'a seller, two letters': seller('ab'),
    'a seller, three letters': seller('abc'),
    'an administrator, first page': { viewer: adminId, ours: ours(often, null), naive: naive(often, 0) },
    'an administrator, page 1,000': { viewer: adminId, ours: ours(often, after), naive: naive(often, pages - 1) },
  };
}
