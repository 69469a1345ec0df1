import { createSignal } from '../ui/signal';

/** A picture of a text. */
export interface PicturePlace {
  readonly messageId: string;
  readonly place: number;
}

const signal = createSignal();
let current: PicturePlace | null = null;
let opener: Element | null = null;

/** Shows a picture in full size; null closes it. */
export function openLightbox(picture: PicturePlace | null): void {
  if (current === null) opener = document.activeElement;
  current = picture;
  signal.emit();
}

export const useOpenPicture = (): PicturePlace | null => signal.useValue(() => current);

/** Where the user was before. */
export function focusOpener(): void {
  if (opener instanceof HTMLElement) opener.focus();
}
