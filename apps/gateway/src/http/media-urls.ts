import type { Viewer } from '@patchbay/access';
import { globalId, readGlobalId } from '../schema/global-id';
import { createSignedPaths, type SignedViewer } from './signed-paths';

export const mediaPath = '/media/';
export const mediaKeyBytes = 32;

/** A file of a message, for one viewer. */
export interface SignedFile {
  readonly viewer: SignedViewer;
  readonly messageId: string;
  readonly place: number;
}

/** Signed addresses of files. */
export interface MediaUrls {
  sign(viewer: Viewer, messageId: string, place: number): string;
  /** Null if it is not signed by this installation for this file, and if its time is over. */
  read(url: URL): SignedFile | null;
}

export function createMediaUrls(key: Buffer, now: () => Date): MediaUrls {
  const paths = createSignedPaths(key, now);
  return {
    sign: (viewer, messageId, place) => paths.sign(viewer, `${mediaPath}${globalId('Message', messageId)}/${place}`),
    read(url) {
      const viewer = paths.read(url);
      const file = viewer && readMediaPath(url.pathname);
      return file && { viewer, ...file };
    },
  };
}

/** The file that a path is about; null if no file can have it. */
export function readMediaPath(pathname: string): Pick<SignedFile, 'messageId' | 'place'> | null {
  const [id = '', place = '', ...rest] = pathname.slice(mediaPath.length).split('/');
  const message = readGlobalId(id);
  if (message?.type !== 'Message' || !/^\d{1,2}$/.test(place) || rest.length > 0) return null;
  return { messageId: message.id, place: Number(place) };
}
