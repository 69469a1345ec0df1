import type { Media } from '../conversations';
import type { ExportedRow } from './customer-exports';

/** A file of a text, and its name in the ZIP. */
export interface MediaFile {
  readonly name: string;
  readonly fileId: string;
}

/** Only what we know: a name that somebody chose could lead out of the folder, or be run. */
function endingOf(contentType: string): string {
  const ending = /^[a-z]+\/(?:x-)?([a-z0-9]{1,8})(?:[+;]|$)/.exec(contentType)?.[1];
  return ending === 'jpeg' ? 'jpg' : (ending ?? 'bin');
}

/** The media of a message, each with its `file` in the ZIP: null if the carrier has it, and not the file store. */
export function namedMedia({ id, media }: ExportedRow): {
  readonly media: readonly (Media & { readonly file: string | null })[];
  readonly files: readonly MediaFile[];
} {
  const named = (media as readonly Media[]).map((one, place) => ({
    ...one,
    file: one.fileId === undefined ? null : `media/${String(id)}-${place + 1}.${endingOf(one.contentType)}`,
  }));
  return {
    media: named,
    files: named.flatMap(({ file, fileId }) => (file === null || fileId === undefined ? [] : [{ name: file, fileId }])),
  };
}
