import type { FileContent } from '@patchbay/messaging';
import { fileTypeFromBuffer } from 'file-type/core';
import { disableTypes, imageSize } from 'image-size';

/** What may be uploaded, by what its bytes say, and how it is called in the API. Nothing that a browser runs. */
const allowed: ReadonlyMap<string, string> = new Map([
  ...['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif', 'application/pdf'].map(itself),
  ...['video/mp4', 'video/3gpp', 'video/quicktime', 'video/webm'].map(itself),
  ...['audio/mpeg', 'audio/ogg', 'audio/wav', 'audio/amr', 'text/vcard', 'text/calendar'].map(itself),
  // Pictures that move.
  ['image/apng', 'image/png'],
  ['video/x-m4v', 'video/mp4'],
  ['audio/x-m4a', 'audio/mp4'],
  ['audio/vnd.wave', 'audio/wav'],
  ['audio/opus', 'audio/ogg'],
]);

function itself(type: string): readonly [string, string] {
  return [type, type];
}

/** Says what a file is by its first bytes; null if it is nothing that may be sent. */
export async function sniffFile(head: Buffer): Promise<FileContent | null> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  // Some formats have parameters: `audio/ogg; codecs=opus`.
  const contentType = allowed.get(found?.mime.split(';')[0] ?? '');
  if (contentType === undefined) return null;
  return { contentType, ...(contentType.startsWith('image/') ? dimensionsOf(head) : none) };
}

// Drawings can contain scripts.
disableTypes(['svg']);

const maxPixels = 100_000;
const isPlausible = (pixels: number) => Number.isInteger(pixels) && pixels > 0 && pixels <= maxPixels;

const none = { width: null, height: null } as const;

/** As it is shown: cameras store some pictures on their side. */
function dimensionsOf(head: Buffer): { readonly width: number | null; readonly height: number | null } {
  try {
    const { width, height, orientation = 1 } = imageSize(head);
    if (!isPlausible(width) || !isPlausible(height)) return none;
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return none;
  }
}
