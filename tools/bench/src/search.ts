import type { Result } from './compare';
import { comparePages, type Ask, type AskedPage } from './compare-pages';
import { adminId, sellerOf } from './seed-company';

const pageSize = 20;
const pages = 1_000;
const columns = 'id name phones { number }';
const ours = (part: string, after: string | null) =>
  `{ records(search: "${part}", first: ${pageSize}${after === null ? '' : `, after: "${after}"`}) { pageInfo { endCursor hasNextPage } edges { node { ${columns} } } } }`;
const naive = (part: string, page: number) =>
  `{ records(search: "${part}", first: ${pageSize}, offset: ${page * pageSize}) { ${columns} } }`;

/** There are 200,000 records. A seller sees a tenth of them, an administrator sees all. */
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
      asks: `How many pages of ${pageSize} records (name, numbers) whose name contains some letters, of 200,000 records?`,
      pagesOf,
      ratios,
    }),
  ];
}

async function pagesOf(ask: Ask): Promise<Readonly<Record<string, AskedPage>>> {
  const seller = (part: string) => ({ viewer: sellerOf(1), ours: ours(part, null), naive: naive(part, 0) });
  // More than half of the names contain it.
  const common = 'a';
  let after: string | null = null;
  for (let page = 1; page < pages; page += 1) {
    const { records }: { records: { pageInfo: { endCursor: string; hasNextPage: boolean } } } = await ask(
      adminId,
      ours(common, after),
    );
    if (!records.pageInfo.hasNextPage) throw new Error(`There are only ${page} pages, but the bench needs ${pages}.`);
    after = records.pageInfo.endCursor;
  }
  return {
    'a seller, two letters': seller('ab'),
    'a seller, three letters': seller('abc'),
    'an administrator, first page': { viewer: adminId, ours: ours(common, null), naive: naive(common, 0) },
    'an administrator, page 1,000': { viewer: adminId, ours: ours(common, after), naive: naive(common, pages - 1) },
  };
}
