/**
 * media: files in texts: attached, sent and shown; and what can be opened in a text.
 *
 * - A file is sent while its text is written; canceling stops it. The text has only the id.
 * - What a stranger wrote is text, and what a stranger sent is a picture, a sound or a video, or is saved. Nothing of it runs.
 * - The lightbox and contacts are loaded when they are needed.
 */
export { AttachButton } from './attach-button';
export { AttachmentList } from './attachment-list';
export { attachAgain, restoreUploads, takeUploads, useAttachments } from './attachments';
export { LightboxHost } from './lightbox-host';
export { LinkedText } from './linked-text';
export { MediaView } from './media-view';
export { PendingFiles } from './pending-files';
export { useFileDrop } from './use-file-drop';
