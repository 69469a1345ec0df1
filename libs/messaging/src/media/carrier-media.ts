import type { CarrierName } from '../carrier';

/** What a carrier takes besides text. */
export interface CarrierMedia {
  /** Of one text. */
  readonly maxFiles: number;
  /** Of all files of a text. */
  readonly maxBytes: number;
  /** To which a picture is scaled. */
  readonly maxPictureBytes: number;
  /** Longer side of a picture. */
  readonly maxPixels: number;
  readonly contentTypes: ReadonlySet<string>;
  /** Countries between whose numbers it carries files (ISO 3166-1, like US); null for all. */
  readonly countries: readonly string[] | null;
}

/** Null if the carrier takes no files. */
export type MediaOf = (carrier: CarrierName) => CarrierMedia | null;

/** Pictures that are scaled, and sent as one of the types that every carrier takes. */
export const scaledTypes: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif']);
