import type { CarrierName, CarrierProblem } from '../carrier';
import type { Media } from '../conversations';
import type { Database } from '../database';
import { type CarrierMedia, type MediaOf, scaledTypes } from './carrier-media';
import type { FileStore } from './file-store';
import { fileKey, type FileVariant, type StoredFile, variantKey } from './stored-file';

/** A picture that fits; null if it is none, or cannot be made to fit. */
export type ScalePicture = (
  picture: Buffer,
  fit: { readonly maxBytes: number; readonly maxPixels: number },
) => Promise<{ readonly body: Buffer; readonly contentType: string } | null>;

export interface PublishFilesDependencies {
  readonly database: Database;
  readonly fileStore: FileStore;
  readonly mediaOf: MediaOf;
  readonly scalePicture: ScalePicture;
  /** The address at which a carrier fetches it, for a day. */
  readonly publicFileUrl: (file: { readonly key: string; readonly contentType: string }) => string;
}

export type PublishedFiles =
  | { readonly kind: 'published'; readonly urls: readonly string[] }
  | { readonly kind: 'refused'; readonly problem: CarrierProblem }
  /** The store is away. */
  | { readonly kind: 'try-again'; readonly reason: string };

/** `publishFiles` with what it works with. */
export type PublishFiles = (
  media: readonly Media[],
  carrier: CarrierName,
  signal: AbortSignal,
) => Promise<PublishedFiles>;

/**
 * The addresses from which a carrier fetches the files of a text. A picture is made to fit what the carrier takes, once; where
 * and with which camera it was taken is left out.
 */
export async function publishFiles(
  dependencies: PublishFilesDependencies,
  media: readonly Media[],
  carrier: CarrierName,
  signal: AbortSignal,
): Promise<PublishedFiles> {
  const ids = media.flatMap(({ fileId }) => fileId ?? []);
  if (ids.length === 0) return { kind: 'published', urls: media.map(({ url }) => url) };
  const limits = dependencies.mediaOf(carrier);
  if (limits === null) return refuse('The carrier takes no files.', 'Send the text without files.');
  try {
    const stored = new Map(
      (await dependencies.database.transaction((tx) => tx.files.findByIds(ids))).map((file) => [file.id, file]),
    );
    const maxBytes = pictureBytes(limits, [...stored.values()]);
    const urls: string[] = [];
    for (const { url, fileId } of media) {
      const file = fileId === undefined ? undefined : stored.get(fileId);
      if (fileId === undefined) urls.push(url);
      else if (file === undefined) return refuse('A file of the text is gone.', 'Send it again with the file.');
      else if (!scaledTypes.has(file.contentType))
        urls.push(dependencies.publicFileUrl({ key: fileKey(file.id), contentType: file.contentType }));
      else {
        const variant = await variantFor(dependencies, file, carrier, { ...limits, maxBytes }, signal);
        if (variant === null) return refuse('A picture could not be made to fit.', 'Send a smaller picture.');
        urls.push(dependencies.publicFileUrl({ key: variantKey(file.id), contentType: variant.contentType }));
      }
    }
    return { kind: 'published', urls };
  } catch (error) {
    return { kind: 'try-again', reason: (error as Error).message };
  }
}

/** What is left for each picture. */
function pictureBytes({ maxBytes, maxPictureBytes }: CarrierMedia, files: readonly StoredFile[]): number {
  const pictures = files.filter(({ contentType }) => scaledTypes.has(contentType)).length;
  const others = files.reduce((sum, { contentType, size }) => sum + (scaledTypes.has(contentType) ? 0 : size), 0);
  return Math.min(maxPictureBytes, Math.floor((maxBytes - others) / Math.max(1, pictures)));
}

async function variantFor(
  { database, fileStore, scalePicture }: PublishFilesDependencies,
  file: StoredFile,
  carrier: CarrierName,
  { maxBytes, maxPixels }: { readonly maxBytes: number; readonly maxPixels: number },
  signal: AbortSignal,
): Promise<FileVariant | null> {
  if (file.variant?.carrier === carrier) return file.variant;
  const stored = await fileStore.get(fileKey(file.id), signal);
  if (stored === undefined) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of stored.body) chunks.push(chunk);
  const picture = await scalePicture(Buffer.concat(chunks), { maxBytes, maxPixels });
  if (picture === null) return null;
  const variant = { carrier, contentType: picture.contentType, size: picture.body.length };
  await fileStore.put(variantKey(file.id), { ...variant, body: picture.body }, signal);
  await database.transaction((tx) => tx.files.setVariant(file.id, variant));
  return variant;
}

const refuse = (reason: string, advice: string): PublishedFiles => ({
  kind: 'refused',
  problem: { code: 'CONTENT_REFUSED', carrierCode: null, reason, advice },
});
