import { decode, detectEncoding } from './detect-encoding';

async function* chunksOf(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
const utf8 = (text: string) => Buffer.from(text);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('the encoding of a file', () => {
  test.each([
    ['ASCII', utf8('a,b'), 'utf-8', 'a,b'],
    ['UTF-8', utf8('Zoë €'), 'utf-8', 'Zoë €'],
    ['UTF-8 with a mark', Buffer.concat([utf8('\uFEFF'), utf8('Zoë')]), 'utf-8', 'Zoë'],
    ['UTF-16 with a mark', utf16('\uFEFFZoë'), 'utf-16le', 'Zoë'],
    ['big-endian UTF-16 with a mark', utf16('\uFEFFZoë').swap16(), 'utf-16be', 'Zoë'],
    ['UTF-16 without a mark', utf16('Zoë'), 'utf-16le', 'Zoë'],
    ['big-endian UTF-16 without a mark', utf16('Zoë').swap16(), 'utf-16be', 'Zoë'],
    ['Windows-1252', Buffer.from([0x5a, 0xf6, 0x80, 0x92]), 'windows-1252', 'Zö€’'],
    [
      'UTF-8 but for the last byte',
      Buffer.concat([utf8('ASCII '.repeat(50)), Buffer.from([0xe9])]),
      'windows-1252',
      `${'ASCII '.repeat(50)}é`,
    ],
  ])('is found: %s', async (_name, bytes, label, text) => {
    // Characters are split between chunks.
    for (const size of [4, 7, 1_000]) {
      expect(await detectEncoding(chunksOf(bytes, size))).toMatchObject({ label });
      let decoded = '';
      for await (const part of decode(chunksOf(bytes, size), label as 'utf-8')) decoded += part;
      expect(decoded).toBe(text);
    }
  });

  test.each([
    ['a workbook of Excel', Buffer.from('PK\x03\x04…'), /Excel workbook/],
    ['an old workbook of Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), /Excel workbook/],
    ['something else', Buffer.from('a,b\n\0\n'), /not text/],
  ])('is refused for %s', async (_name, bytes, reason) => {
    await expect(detectEncoding(chunksOf(bytes, 100))).rejects.toThrow(reason);
  });
});
