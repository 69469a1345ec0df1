import { t } from '@lingui/core/macro';
import { leavingFile } from './attachments';

/** The files of a text that is on its way. */
export function PendingFiles({ ids }: { readonly ids: readonly string[] | null | undefined }) {
  return (ids ?? []).map((id) => {
    const file = leavingFile(id);
    return file?.previewUrl == null ? (
      <p key={id} dir="auto">
        {file?.file.name ?? t`A file`}
      </p>
    ) : (
      <img key={id} className="media" src={file.previewUrl} alt={file.file.name} />
    );
  });
}
