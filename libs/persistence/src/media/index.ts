/**
 * media: the rows of files in the file store.
 *
 * Invariant: a file has its row before its bytes, and loses its bytes before its row.
 */
export { createFileRows } from './file-rows';
export { StoredFileEntity } from './stored-file.entity';
