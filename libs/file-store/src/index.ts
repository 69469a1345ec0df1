/**
 * file-store: where the bytes of files are, in a folder or in a store with the API of Amazon S3, and what can be said and made
 * of them: what a file is, a picture that fits, an address for carriers, a ZIP.
 *
 * - A file is there completely or not at all.
 * - Keys are made of ids; nothing that somebody sent reaches a path or an address.
 * - What a file is, its bytes say.
 *
 * It knows no texts and no rights: the use cases of media do.
 */
export { directUploadOrigin, openFileStore } from './open-file-store';
export { createPublicUrls, nameFor, type PublicFile, publicFilePath, type PublicUrls } from './public-urls';
export { createScalePicture } from './scale-picture';
export { sniffFile } from './sniff-file';
export { openZipArchive } from './zip-archive';
