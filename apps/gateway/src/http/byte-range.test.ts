import fc from 'fast-check';
import { readRange, sliceBody } from './byte-range';

test.each([
  [undefined, null],
  ['bytes=0-99', { start: 0, end: 9 }],
  ['bytes=2-4', { start: 2, end: 4 }],
  ['bytes=9-', { start: 9, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-30', { start: 0, end: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=4-2', null],
  ['bytes=0-1,4-5', null],
  ['bytes=-', null],
  ['lines=0-1', null],
])('%p of ten bytes is %p', (header, expected) => {
  expect(readRange(header, 10)).toEqual(expected);
});

async function* chunksOf(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let position = 0;
  for (const size of [...sizes, bytes.length]) {
    yield bytes.subarray(position, position + size);
    position += size;
  }
}

test('a slice has the same bytes, however the body comes', async () => {
  const bytes = Buffer.from(Array.from({ length: 64 }, (_, n) => n));
  await fc.assert(
    fc.asyncProperty(fc.nat(63), fc.nat(63), fc.array(fc.nat(20)), async (a, b, sizes) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const parts: Buffer[] = [];
      for await (const part of sliceBody(chunksOf(bytes, sizes), { start, end })) parts.push(part);
      expect(Buffer.concat(parts)).toEqual(bytes.subarray(start, end + 1));
    }),
  );
});
