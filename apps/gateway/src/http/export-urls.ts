import type { Viewer } from '@patchbay/access';
import { readExportHandle, writeExportHandle } from '../schema/privacy/export-handle';
import { createSignedPaths, type SignedViewer } from './signed-paths';

export const exportPath = '/exports/';

/** Signed addresses of exports. */
export interface ExportUrls {
  sign(viewer: Viewer, exportId: string): string;
  /** Null if it is not signed by this installation for this export, and if its time is over. */
  read(url: URL): SignedViewer | null;
}

export function createExportUrls(key: Buffer, now: () => Date): ExportUrls {
  const { sign, read } = createSignedPaths(key, now);
  return { sign: (viewer, exportId) => sign(viewer, `${exportPath}${writeExportHandle(exportId)}`), read };
}

/** The export that a path is about; null if no export can have it. */
export const readExportPath = (pathname: string): string | null => readExportHandle(pathname.slice(exportPath.length));
