import {
  type Carriers,
  type DescribedFile,
  fileKey,
  type FileStore,
  type KeepFile,
  maxHeadBytes,
  type SniffFile,
} from '@patchbay/messaging';
import type { MediaFetcher } from './fetch-media';

const timeoutMs = 30_000;
const unknownType = 'application/octet-stream';

export interface KeepFileOptions {
  readonly media: Pick<MediaFetcher, 'fetch'>;
  readonly carriers: Carriers;
  readonly fileStore: Pick<FileStore, 'put'>;
  readonly sniff: SniffFile;
}

/** Brings files of carriers into the file store. A carrier says what a file is only if its bytes do not. */
export function createKeepFile({ media, carriers, fileStore, sniff }: KeepFileOptions): KeepFile {
  return async ({ url, contentType }, id, carrier, stopping) => {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(timeoutMs)]);
    const fetched = await media.fetch(url, carriers.get(carrier) ?? {}, signal);
    if (fetched.kind === 'refused')
      return fetched.mayPass ? { kind: 'try-again', reason: fetched.reason } : { kind: 'unknown' };
    const body = await readAll(fetched.body);
    if (body === undefined) return tryAgain('The file could not be read completely.');
    const found = await sniff(body.subarray(0, maxHeadBytes));
    const said = fetched.contentType === unknownType ? contentType : fetched.contentType;
    const content = found ?? { contentType: said, width: null, height: null };
    const { fileName } = fetched;
    try {
      await fileStore.put(fileKey(id), { body, size: body.length, contentType: content.contentType }, signal);
    } catch (error) {
      return tryAgain(`The file store does not take the file: ${(error as Error).message}`);
    }
    return { kind: 'described', ...content, fileName, size: body.length };
  };
}

const tryAgain = (reason: string): DescribedFile => ({ kind: 'try-again', reason });

/** Undefined if the connection breaks, or it is too long. */
async function readAll(body: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of body) chunks.push(chunk);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}
