import type { RecordInput } from '../records';
import { batchesOf, type ImportRow } from './batches';

async function* rowsWith(count: number, more: Partial<RecordInput>): AsyncIterable<ImportRow> {
  for (let line = 1; line <= count; line += 1)
    yield { line, cells: [], record: { type: 'CONTACT', externalId: `${line}`, ...more } };
}
const sizesOf = async (rows: AsyncIterable<ImportRow>) => {
  const sizes: number[] = [];
  for await (const batch of batchesOf(rows)) sizes.push(batch.length);
  return sizes;
};

describe('calls', () => {
  test('have at most 1,000 rows', async () => expect(await sizesOf(rowsWith(2_100, {}))).toEqual([1_000, 1_000, 100]));

  test('have fewer rows if these have many values or long ones', async () => {
    const phones = Array.from({ length: 50 }, () => ({ kind: 'MOBILE', number: '+13125550141' }));
    // 1 for the row, its type, its ID and its list each, 3 for each number: 154.
    expect(await sizesOf(rowsWith(200, { phones }))).toEqual([194, 6]);
    const long = await sizesOf(rowsWith(300, { name: 'x'.repeat(9_900) }));
    expect(long).toEqual([100, 100, 100]);
  });
});
