import { hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import { noTextPermission, refusal, type Refusal, refused, type Refused } from '../refusal';
import { cleanText } from '../text/clean-text';
import type { DirectUpload, FileStore } from './file-store';
import { incomingKey, type StoredFile } from './stored-file';

export const maxUploadBytes = 10 * 1024 * 1024;
/** For its bytes. */
export const uploadMinutes = 10;
export const maxUnsentFiles = 50;
export const maxUnsentBytes = 200 * 1024 * 1024;
const maxNameLength = 200;

export interface CreateUploadInput {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: number;
}

export interface CreateUploadDependencies extends Dependencies {
  readonly fileStore: FileStore;
}

/** An upload that waits for its bytes. `direct` is null if they are sent to the gateway. */
export interface AnnouncedUpload {
  readonly file: Pick<StoredFile, 'id' | 'contentType' | 'size'>;
  readonly direct: DirectUpload | null;
}

export type CreateUploadResult = { readonly kind: 'announced'; readonly upload: AnnouncedUpload } | Refused;

/** Announces a file. Its bytes come once, within ten minutes; a text can have it then. */
export async function createUpload(
  { database, now, newId, fileStore }: CreateUploadDependencies,
  viewer: Viewer,
  input: CreateUploadInput,
): Promise<CreateUploadResult> {
  if (!hasTextPrivilege(viewer.role)) return refused(noTextPermission);
  const faults = faultsOf(input);
  if (faults.length > 0) return refused(...faults);
  const file = {
    id: newId(),
    ownerId: viewer.userId,
    state: 'WAITING',
    fileName: nameOf(input.fileName),
    contentType: input.contentType.toLowerCase(),
    size: input.bytes,
    createdAt: now(),
  } as const;
  const excess = await database.transaction(async (tx): Promise<Refusal | null> => {
    const { count, bytes } = await tx.files.countUnsent(viewer.userId);
    if (count >= maxUnsentFiles || bytes + file.size > maxUnsentBytes)
      return refusal(
        'TOO_MANY_UPLOADS',
        `At most ${maxUnsentFiles} files of together ${mebibytes(maxUnsentBytes)} can wait to be sent. Send some, or wait a day.`,
      );
    await tx.files.add([file]);
    return null;
  });
  if (excess !== null) return refused(excess);
  const direct = (await fileStore.signUpload?.(incomingKey(file.id), file)) ?? null;
  return { kind: 'announced', upload: { file, direct } };
}

export const mebibytes = (bytes: number): string => `${Math.round((10 * bytes) / 1024 / 1024) / 10} MiB`;

function faultsOf({ fileName, contentType, bytes }: CreateUploadInput): Refusal[] {
  const faults: Refusal[] = [];
  if (fileName.length > maxNameLength || nameOf(fileName) === null)
    faults.push(refusal('INVALID_INPUT', `fileName must have 1 to ${maxNameLength} characters.`, 'fileName'));
  if (!/^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(contentType))
    faults.push(refusal('INVALID_INPUT', 'contentType must be a MIME type like image/jpeg.', 'contentType'));
  if (bytes < 1) faults.push(refusal('INVALID_INPUT', 'bytes must be the size of the file.', 'bytes'));
  else if (bytes > maxUploadBytes)
    faults.push(refusal('FILE_TOO_LARGE', `A file can have at most ${mebibytes(maxUploadBytes)}.`, 'bytes'));
  return faults;
}

/** Folders, and characters that hide what a name says. */
const notInNames = /^.*[\\/]|[\p{Cc}\p{Cf}]/gsu;

/** Null if nothing is left of it. */
function nameOf(given: string): string | null {
  const name = cleanText(given.replace(notInNames, '').trim());
  return /^\.*$/.test(name) ? null : name;
}
