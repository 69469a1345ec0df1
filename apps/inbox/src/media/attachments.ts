import { plural, t } from '@lingui/core/macro';
import { showToast } from '../ui/toasts';
import { createSignal } from '../ui/signal';
import { shrinkPicture } from './shrink-picture';
import { uploadFile } from './upload-file';

/** A file that goes with the next text of a thread. */
export interface Attachment {
  readonly key: string;
  readonly file: File;
  /** Of a picture, to show it. */
  readonly previewUrl: string | null;
  /** The share that was sent; 1 once it is there. */
  readonly progress: number;
  /** Null until it is there. */
  readonly uploadId: string | null;
  readonly error: string | null;
}

export const maxAttachments = 10;
const maxBytes = 10 * 1024 * 1024;

const signal = createSignal();
const threads = new Map<string, readonly Attachment[]>();
const uploads = new Map<string, AbortController>();
/** Those of texts on their way, by the id of their upload: a refused text is edited with its files. */
const leaving = new Map<string, Attachment>();
const none: readonly Attachment[] = [];

const filesOf = (threadKey: string) => threads.get(threadKey) ?? none;

function change(threadKey: string, next: (files: readonly Attachment[]) => readonly Attachment[]): void {
  threads.set(threadKey, next(filesOf(threadKey)));
  signal.emit();
}

const update = (threadKey: string, key: string, part: Partial<Attachment>) =>
  change(threadKey, (files) => files.map((file) => (file.key === key ? { ...file, ...part } : file)));

export const useAttachments = (threadKey: string): readonly Attachment[] => signal.useValue(() => filesOf(threadKey));

export function addFiles(threadKey: string, files: Iterable<File>): void {
  const given = [...files];
  const room = maxAttachments - filesOf(threadKey).length;
  if (given.length > room)
    showToast(
      plural(maxAttachments, { one: 'A text can have at most # file.', other: 'A text can have at most # files.' }),
    );
  for (const file of given.slice(0, Math.max(0, room))) {
    const previewUrl = file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
    const added = { key: crypto.randomUUID(), file, previewUrl, progress: 0, uploadId: null, error: null };
    change(threadKey, (others) => [...others, added]);
    void upload(threadKey, added);
  }
}

async function upload(threadKey: string, { key, file }: Attachment): Promise<void> {
  const canceling = new AbortController();
  uploads.set(key, canceling);
  try {
    const sent = await shrinkPicture(file);
    if (sent.size > maxBytes) throw new Error(t`A file can have at most 10 MB. Choose a smaller one.`);
    if (sent.size === 0) throw new Error(t`The file is empty. Choose another one.`);
    const onProgress = (progress: number) => update(threadKey, key, { progress });
    const uploadId = await uploadFile(sent, onProgress, canceling.signal);
    update(threadKey, key, { uploadId, progress: 1 });
  } catch (error) {
    if (!canceling.signal.aborted) update(threadKey, key, { error: (error as Error).message, progress: 0 });
  } finally {
    uploads.delete(key);
  }
}

export function retryAttachment(threadKey: string, attachment: Attachment): void {
  update(threadKey, attachment.key, { error: null });
  void upload(threadKey, attachment);
}

/** Also while it is being sent. */
export function removeAttachment(threadKey: string, { key, previewUrl }: Attachment): void {
  uploads.get(key)?.abort();
  if (previewUrl !== null) URL.revokeObjectURL(previewUrl);
  change(threadKey, (files) => files.filter((file) => file.key !== key));
}

/** The ids for a text that is sent now. The composer has them no more. */
export function takeUploads(threadKey: string): string[] {
  const files = filesOf(threadKey);
  for (const file of files) if (file.uploadId !== null) leaving.set(file.uploadId, file);
  change(threadKey, () => none);
  return files.flatMap(({ uploadId }) => uploadId ?? []);
}

/** Brings the files of a text back that was not sent, unless the page was closed since. */
export function restoreUploads(threadKey: string, ids: readonly string[] | null | undefined): void {
  const back = (ids ?? []).flatMap((id) => leaving.get(id) ?? []);
  change(threadKey, (files) => [...back, ...files.filter(({ key }) => !back.some((other) => other.key === key))]);
}

/** What a text on its way shows of its files. */
export const leavingFile = (uploadId: string): Attachment | undefined => leaving.get(uploadId);

/** The files of a text that did not arrive, for another try. */
export async function attachAgain(
  threadKey: string,
  media: readonly { readonly url: string; readonly contentType: string; readonly fileName: string | null }[],
): Promise<void> {
  try {
    const files = media.map(async ({ url, contentType, fileName }) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error('gone');
      return new File([await response.blob()], fileName ?? 'file', { type: contentType });
    });
    addFiles(threadKey, await Promise.all(files));
  } catch {
    showToast(t`The files of this text can’t be read. Attach them again.`);
  }
}
