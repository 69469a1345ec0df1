import type { MessageEncoding } from '../conversations';

export interface TextMeasure {
  readonly encoding: MessageEncoding;
  /** How many SMS the carrier splits it into, and charges for. */
  readonly segments: number;
  /** Septets in GSM-7, 16-bit units in UCS-2. */
  readonly units: number;
  /** The characters that force UCS-2, each once. */
  readonly nonGsmCharacters: readonly string[];
}

const gsmBasic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Take two septets each: an escape and the character. */
const gsmExtension = new Set('\f^{}\\[~]|€');

const capacity = { GSM7: { alone: 160, inPart: 153 }, UCS2: { alone: 70, inPart: 67 } } as const;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How a text is sent: in GSM 03.38 if every character is in its alphabet, otherwise in UCS-2. */
export function measureText(text: string): TextMeasure {
  const nonGsmCharacters = [
    ...new Set([...text].filter((character) => !gsmBasic.has(character) && !gsmExtension.has(character))),
  ];
  if (nonGsmCharacters.length === 0) {
    const widths = [...text].map((character) => (gsmExtension.has(character) ? 2 : 1));
    return { encoding: 'GSM7', ...split(widths, capacity.GSM7), nonGsmCharacters };
  }
  const widths = Array.from(graphemes.segment(text), ({ segment }) => segment.length);
  return { encoding: 'UCS2', ...split(widths, capacity.UCS2), nonGsmCharacters };
}

/** Never splits an escape from its character, or a grapheme, unless it is longer than a part. */
function split(widths: readonly number[], { alone, inPart }: { alone: number; inPart: number }) {
  const units = widths.reduce((sum, width) => sum + width, 0);
  if (units <= alone) return { segments: 1, units };
  let segments = 1;
  let room = inPart;
  for (const width of widths) {
    if (width <= room) {
      room -= width;
    } else if (width > inPart) {
      // A grapheme longer than a part must be split.
      const rest = width - room;
      segments += Math.ceil(rest / inPart);
      room = inPart - (rest % inPart || inPart);
    } else {
      segments += 1;
      room = inPart - width;
    }
  }
  return { segments, units };
}
