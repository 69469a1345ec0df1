/** Passes on a body, and fails if it has another size. */
export async function* exactly(body: Buffer | AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let length = 0;
  const chunks = Buffer.isBuffer(body) ? [body] : body;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > size) break;
    yield chunk;
  }
  if (length !== size) throw new WrongSize(`The file has another size than ${size} bytes.`);
}

export class WrongSize extends Error {
  override name = 'WrongSize';
}
