import { t } from '@lingui/core/macro';
import type { MessageItemFragment } from '../generated/graphql';
import { numberText } from '../language';
import { later } from '../ui/later';
import { openLightbox, useOpenPicture } from './open-lightbox';

/** Loaded when the first picture is opened. */
const Lightbox = later(
  async () => (await import('./lightbox')).Lightbox,
  () => null,
);

function positionOf(index: number, length: number): string {
  const [place, count] = [numberText(index + 1), numberText(length)];
  return t`${place} of ${count}`;
}

/** Shows the pictures of these texts in full size, one at a time. */
export function LightboxHost({ messages }: { readonly messages: readonly MessageItemFragment[] }) {
  const open = useOpenPicture();
  if (open === null) return null;
  const pictures = messages.flatMap(({ id, media }) =>
    media.flatMap((file, place) => (file.contentType.startsWith('image/') ? [{ messageId: id, place, file }] : [])),
  );
  const index = pictures.findIndex(({ messageId, place }) => messageId === open.messageId && place === open.place);
  const picture = pictures[index];
  if (picture === undefined) return null;
  return (
    <Lightbox
      picture={picture}
      position={positionOf(index, pictures.length)}
      previous={pictures[index - 1]}
      next={pictures[index + 1]}
      onOpen={openLightbox}
    />
  );
}
