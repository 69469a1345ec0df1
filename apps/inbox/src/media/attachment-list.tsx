import { t } from '@lingui/core/macro';
import { isolated } from '../language';
import { type Attachment, removeAttachment, retryAttachment, useAttachments } from './attachments';

/** The files that go with the next text: how far they are, and what is wrong with them. */
export function AttachmentList({ threadKey }: { readonly threadKey: string }) {
  const files = useAttachments(threadKey);
  if (files.length === 0) return null;
  return (
    <ul className="attachments" aria-label={t`Attached files`}>
      {files.map((file) => (
        <Item key={file.key} threadKey={threadKey} file={file} />
      ))}
    </ul>
  );
}

function Item({ threadKey, file }: { readonly threadKey: string; readonly file: Attachment }) {
  const {
    file: { name },
    previewUrl,
    progress,
    uploadId,
    error,
  } = file;
  const shownName = isolated(name);
  const isSending = uploadId === null && error === null;
  return (
    <li className="attachment" data-failed={error !== null || undefined}>
      {previewUrl === null ? (
        <span className="attachment-type" aria-hidden="true">
          {name.split('.').at(-1)?.slice(0, 4).toUpperCase()}
        </span>
      ) : (
        <img src={previewUrl} alt="" />
      )}
      <span className="attachment-name" dir="auto" title={name}>
        {name}
      </span>
      {isSending && <progress value={progress} max={1} aria-label={t`Uploading ${shownName}`} />}
      {error !== null && (
        <>
          <span role="alert" className="status-problem">
            {error}
          </span>
          <button type="button" className="link" onClick={() => retryAttachment(threadKey, file)}>
            {t`Try again`}
          </button>
        </>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={isSending ? t`Cancel the upload of ${shownName}` : t`Remove ${shownName}`}
        onClick={() => removeAttachment(threadKey, file)}
      >
        ×
      </button>
    </li>
  );
}
