/**
 * media: files in the file store: uploads of users, and what customers sent.
 *
 * - A file has a row before it has bytes, so that none is forgotten; the row's id is its key in the store.
 * - An upload belongs to who announced it, is received once, and is sent with one text.
 * - What a file is, its bytes say. What a browser could run is refused.
 * - Carriers get pictures that were made for them, at addresses that end.
 */
export { type CarrierMedia, type MediaOf, scaledTypes } from './carrier-media';
export {
  type AnnouncedUpload,
  createUpload,
  type CreateUploadDependencies,
  type CreateUploadInput,
  type CreateUploadResult,
  maxUnsentBytes,
  maxUnsentFiles,
  maxUploadBytes,
  mebibytes,
  uploadMinutes,
} from './create-upload';
export {
  type BytesRange,
  type DirectUpload,
  type FileContent,
  type FileStore,
  maxHeadBytes,
  type SniffFile,
  type StoredBytes,
} from './file-store';
export type { Files, NewFile, UnsentFiles } from './files';
export {
  type PublishFiles,
  publishFiles,
  type PublishFilesDependencies,
  type PublishedFiles,
  type ScalePicture,
} from './publish-files';
export { type ReceivedUpload, receiveUpload, type ReceiveUploadDependencies, settleUploads } from './receive-upload';
export { removeOrphans, type RemoveOrphansDependencies } from './remove-orphans';
export { fileKey, type FileState, type FileVariant, incomingKey, type StoredFile, variantKey } from './stored-file';
