/** Bytes of a file, both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const oneRange = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/;

/**
 * The part of a file that a `range` header asks for: `bytes=0-99`, `bytes=100-`, or `bytes=-100` for the last ones. Null for
 * the whole file: no header, several parts, or what is not a range of bytes, which a server may ignore. (The package
 * range-parser refuses the last 100 bytes of a shorter file, and browsers ask for them.)
 */
export function readRange(header: string | undefined, length: number): ByteRange | 'unsatisfiable' | null {
  const [whole, first = '', last = '', suffix] = oneRange.exec(header ?? '') ?? [];
  if (whole === undefined) return null;
  const isSuffix = suffix !== undefined;
  const start = isSuffix ? Math.max(0, length - Number(suffix)) : Number(first);
  const end = isSuffix || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (last !== '' && Number(last) < start) return null;
  return start >= length ? 'unsatisfiable' : { start, end };
}

/** These bytes of a body. Stops reading it at the end of them. */
export async function* sliceBody(body: AsyncIterable<Buffer>, { start, end }: ByteRange): AsyncGenerator<Buffer> {
  let position = 0;
  for await (const chunk of body) {
    const part = chunk.subarray(Math.max(0, start - position), Math.max(0, end + 1 - position));
    position += chunk.length;
    if (part.length > 0) yield part;
    if (position > end) return;
  }
}
