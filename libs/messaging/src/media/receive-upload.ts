import type { Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import { uploadMinutes } from './create-upload';
import { type FileStore, maxHeadBytes, type SniffFile } from './file-store';
import { fileKey, incomingKey, type StoredFile } from './stored-file';

export interface ReceiveUploadDependencies extends Pick<Dependencies, 'database' | 'now'> {
  readonly fileStore: FileStore;
  readonly sniff: SniffFile;
}

export type ReceivedUpload =
  | { readonly kind: 'received'; readonly file: StoredFile }
  /** It came already, is coming now, or its ten minutes are over. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'wrong-size' }
  | { readonly kind: 'wrong-type' };

/** Stores the bytes of an upload, whose size the caller has compared. After an error it can be sent again. */
export async function receiveUpload(
  dependencies: ReceiveUploadDependencies,
  id: string,
  body: AsyncIterable<Buffer>,
  signal: AbortSignal,
): Promise<ReceivedUpload> {
  return withClaim(dependencies, id, async (file) => {
    const source = body[Symbol.asyncIterator]();
    const head = await readHead(source);
    const content = await dependencies.sniff(head);
    if (content === null) return { kind: 'wrong-type' };
    const whole = continued(head, source);
    await dependencies.fileStore.put(fileKey(id), { body: whole, size: file.size, ...content }, signal);
    return { kind: 'received', file: { ...file, ...content } };
  });
}

/** Before a text is sent with them: looks at uploads of the viewer that were sent right to the store. */
export async function settleUploads(
  dependencies: ReceiveUploadDependencies,
  viewer: Viewer,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const { database, fileStore } = dependencies;
  if (ids.length === 0 || fileStore.signUpload === undefined) return;
  const own = await database.transaction((tx) => tx.files.lockOwn(viewer.userId, ids));
  for (const { id, state } of own) if (state === 'WAITING') await settleUpload(dependencies, id, signal);
}

/**
 * Looks at a file that a client sent right to the store. It gets another key first, so that nobody who has its address can
 * change what was looked at.
 */
function settleUpload(
  dependencies: ReceiveUploadDependencies,
  id: string,
  signal: AbortSignal,
): Promise<ReceivedUpload> {
  const { fileStore, sniff } = dependencies;
  return withClaim(dependencies, id, async (file) => {
    if (!(await fileStore.move(incomingKey(id), fileKey(id), signal))) return { kind: 'gone' };
    const stored = await fileStore.get(fileKey(id), signal);
    if (stored === undefined) return { kind: 'gone' };
    const head = await readHead(stored.body[Symbol.asyncIterator](), true);
    const content = stored.size === file.size ? await sniff(head) : null;
    if (content !== null) return { kind: 'received', file: { ...file, ...content } };
    await fileStore.remove([fileKey(id)], signal);
    return { kind: stored.size === file.size ? 'wrong-type' : 'wrong-size' };
  });
}

async function withClaim(
  { database, now }: ReceiveUploadDependencies,
  id: string,
  receive: (file: StoredFile) => Promise<ReceivedUpload>,
): Promise<ReceivedUpload> {
  const since = new Date(now().getTime() - uploadMinutes * 60_000);
  const file = await database.transaction((tx) => tx.files.claim(id, since));
  if (file === undefined) return { kind: 'gone' };
  let received: ReceivedUpload | undefined;
  try {
    received = await receive(file);
    return received;
  } finally {
    await database.transaction((tx) =>
      received?.kind === 'received' ? tx.files.finish(received.file) : tx.files.release(id),
    );
  }
}

/** Enough of a file to tell what it is. */
async function readHead(source: AsyncIterator<Buffer>, isLast = false): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (let length = 0; length < maxHeadBytes; ) {
    const next = await source.next();
    if (next.done === true) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  if (isLast) await source.return?.();
  return Buffer.concat(chunks);
}

async function* continued(head: Buffer, source: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
}
