import { t } from '@lingui/core/macro';
import { Dialog } from 'radix-ui';
import type { KeyboardEvent } from 'react';
import './lightbox.css';
import { focusOpener, type PicturePlace } from './open-lightbox';
import { type MediaFile, useSignedFile } from './signed-file';

type Picture = PicturePlace & { readonly file: MediaFile };

interface LightboxProps {
  readonly picture: Picture;
  /** Such as `2 of 5`. */
  readonly position: string;
  readonly previous: Picture | undefined;
  readonly next: Picture | undefined;
  readonly onOpen: (picture: PicturePlace | null) => void;
}

/** Arrow keys go to the other pictures of the conversation, Escape closes. The focus stays in it, and returns to the picture. */
export function Lightbox({ picture, position, previous, next, onOpen }: LightboxProps) {
  const name = picture.file.fileName ?? t`Attached picture`;
  const onKeyDown = ({ key }: KeyboardEvent) => {
    const isRightToLeft = document.documentElement.dir === 'rtl';
    const [back, forward] = isRightToLeft ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    const target = key === back ? previous : key === forward ? next : undefined;
    if (target !== undefined) onOpen(target);
  };
  const onClose = (event: Event) => {
    event.preventDefault();
    focusOpener();
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onOpen(null)}>
      <Dialog.Portal>
        <Dialog.Overlay className="lightbox-shade" />
        <Dialog.Content
          className="lightbox"
          aria-describedby={undefined}
          onKeyDown={onKeyDown}
          onCloseAutoFocus={onClose}
        >
          <header className="lightbox-head">
            <Dialog.Title className="lightbox-title">
              <bdi>{name}</bdi> <span className="lightbox-position">{position}</span>
            </Dialog.Title>
            <Dialog.Close className="button">{t`Close`}</Dialog.Close>
          </header>
          <FullPicture key={`${picture.messageId} ${picture.place}`} picture={picture} name={name} />
          {(previous ?? next) && (
            <footer className="lightbox-foot">
              <Step name={t`Previous`} target={previous} onOpen={onOpen} />
              <Step name={t`Next`} target={next} onOpen={onOpen} />
            </footer>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function FullPicture({
  picture: { file, messageId, place },
  name,
}: {
  readonly picture: Picture;
  readonly name: string;
}) {
  const { url, hasFailed, retry } = useSignedFile(file, messageId, place);
  if (hasFailed) return <p className="lightbox-picture">{t`This picture can’t be shown.`}</p>;
  return <img className="lightbox-picture" src={url} alt={name} onError={retry} />;
}

type StepProps = Pick<LightboxProps, 'onOpen'> & { readonly name: string; readonly target: Picture | undefined };

/** Stays in place at the end, so that the focus does. */
function Step({ name, target, onOpen }: StepProps) {
  return (
    <button
      type="button"
      className="button"
      aria-disabled={target === undefined}
      onClick={() => target !== undefined && onOpen(target)}
    >
      {name}
    </button>
  );
}
