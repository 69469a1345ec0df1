import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { MouseEvent } from 'react';
import { later } from '../ui/later';
import { openLightbox } from './open-lightbox';
import { type MediaFile, renewAddress, useSignedFile } from './signed-file';

const ContactCard = later(
  async () => (await import('./contact-card')).ContactCard,
  ({ download }) => download,
);

export interface MediaViewProps {
  readonly file: MediaFile;
  readonly messageId: string;
  readonly place: number;
}

/** A file of a text: a picture, sound, video or contact is shown; anything else can only be downloaded. */
export function MediaView({ file, messageId, place }: MediaViewProps) {
  const { contentType, fileName, width, height } = file;
  const { url, hasFailed, fail, retry } = useSignedFile(file, messageId, place);

  const name = fileName ?? contentType;
  if (hasFailed)
    return (
      <em>
        <Trans>
          This file (<bdi>{name}</bdi>) can’t be shown.
        </Trans>
      </em>
    );
  if (contentType.startsWith('image/'))
    return (
      <button type="button" className="media-button" onClick={() => openLightbox({ messageId, place })}>
        <img
          className="media"
          src={url}
          width={width ?? undefined}
          height={height ?? undefined}
          alt={fileName ?? t`Attached picture`}
          onError={retry}
        />
      </button>
    );
  if (contentType.startsWith('video/'))
    return <video className="media" src={url} controls preload="metadata" onError={retry} />;
  if (contentType.startsWith('audio/')) return <audio src={url} controls preload="metadata" onError={retry} />;
  const download = <Download file={file} messageId={messageId} place={place} url={url} onFail={fail} />;
  if (!/^text\/(x-)?vcard$/.test(contentType)) return download;
  return <ContactCard url={url} download={download} />;
}

type DownloadProps = MediaViewProps & { readonly url: string; readonly onFail: () => void };

/** The server says that it is an attachment: a browser saves it, and shows nothing of it. */
function Download({ file: { contentType, fileName }, messageId, place, url, onFail }: DownloadProps) {
  const name = fileName ?? t`the file`;
  const download = (event: MouseEvent) => {
    event.preventDefault();
    renewAddress(messageId, place).then((renewed) => location.assign(renewed), onFail);
  };
  return (
    <a href={url} download onClick={download}>
      <Trans>
        Download <bdi>{name}</bdi> (<bdi>{contentType}</bdi>)
      </Trans>
    </a>
  );
}
