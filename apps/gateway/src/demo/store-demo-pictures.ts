import { sniffFile } from '@patchbay/file-store';
import { fileKey, type Media } from '@patchbay/messaging';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Services } from '../context';

/** By file name. They are in the file store, and belong to no text yet. */
export async function storeDemoPictures(
  { fileStore, database, newId, now }: Services,
  folder: string,
): Promise<ReadonlyMap<string, Media & { readonly fileId: string }>> {
  const pictures = new Map<string, Media & { readonly fileId: string }>();
  for (const fileName of await readdir(folder)) {
    const body = await readFile(join(folder, fileName));
    const content = await sniffFile(body);
    if (content === null) throw new Error(`${fileName} is no picture.`);
    const file = { ...content, fileName, size: body.length };
    const fileId = newId();
    const row = { ...file, id: fileId, ownerId: null, state: 'READY' as const, createdAt: now() };
    await database.transaction((tx) => tx.files.add([row]));
    await fileStore.put(fileKey(fileId), { body, ...file }, AbortSignal.timeout(10_000));
    pictures.set(fileName, { ...file, url: '', fileId });
  }
  return pictures;
}
