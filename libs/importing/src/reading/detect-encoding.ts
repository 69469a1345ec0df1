/** How a file writes its characters. */
export interface Encoding {
  /** A label of `TextDecoder`. */
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** For people: what was found, and why. */
  readonly description: string;
}

export const encodings: readonly Encoding['label'][] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];

const marks: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], { label: 'utf-8', description: 'UTF-8, with a byte order mark' }],
  [[0xff, 0xfe], { label: 'utf-16le', description: 'UTF-16 (little-endian), with a byte order mark' }],
  [[0xfe, 0xff], { label: 'utf-16be', description: 'UTF-16 (big-endian), with a byte order mark' }],
];

/** Files that are no text, by their first bytes. */
const workbooks: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, place) => bytes[place] === byte);

/**
 * Finds the encoding of a file from all of its bytes: a file that is UTF-8 up to its last line may not be. What is no valid
 * UTF-8 is taken for Windows-1252, in which every file is valid.
 */
export async function detectEncoding(chunks: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  let isUtf8 = true;
  for await (const chunk of chunks) {
    if (isFirst) {
      const known = readStart(chunk);
      if (known !== undefined && known.label !== 'utf-8') return known;
      isFirst = false;
    }
    if (chunk.includes(0)) throw new Error('The file is not text: it has NUL characters. Export it as CSV.');
    isUtf8 &&= isValid(() => decoder.decode(chunk, { stream: true }));
  }
  isUtf8 &&= isValid(() => decoder.decode());
  if (!isUtf8) return { label: 'windows-1252', description: 'Windows-1252, because it is not valid UTF-8' };
  return { label: 'utf-8', description: 'UTF-8' };
}

function readStart(bytes: Uint8Array): Encoding | undefined {
  if (workbooks.some((start) => startsWith(bytes, start)))
    throw new Error('The file is an Excel workbook. Save it as CSV UTF-8 in Excel, and import that file.');
  const [, marked] = marks.find(([mark]) => startsWith(bytes, mark)) ?? [];
  if (marked !== undefined) return marked;
  // Headers start with ASCII characters, which have a zero byte in UTF-16.
  if (bytes[0] !== 0 && bytes[1] === 0) return { label: 'utf-16le', description: 'UTF-16 (little-endian)' };
  if (bytes[0] === 0 && bytes[1] !== 0) return { label: 'utf-16be', description: 'UTF-16 (big-endian)' };
  return undefined;
}

function isValid(decode: () => unknown): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

/** The characters of a file, without its byte order mark. */
export async function* decode(chunks: AsyncIterable<Uint8Array>, label: Encoding['label']): AsyncIterable<string> {
  const decoder = new TextDecoder(label);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
