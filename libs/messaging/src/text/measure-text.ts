import type { MessageEncoding } from '../conversations';

export interface TextMeasure {
  readonly encoding: MessageEncoding;
  /** How many SMS the carrier makes of it, and charges. */
  readonly segments: number;
  /** Septets of GSM-7, 16-bit units of UCS-2. */
  readonly units: number;
  /** The characters that force UCS-2, each once. */
  readonly nonGsmCharacters: readonly string[];
}

const gsmBasic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Each takes two septets: an escape and the character. */
const gsmExtension = new Set('\f^{}\\[~]|€');

const capacity = { GSM7: { alone: 160, inPart: 153 }, UCS2: { alone: 70, inPart: 67 } } as const;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How a text goes over the air: GSM 03.38 where every character is in its alphabet, UCS-2 otherwise. */
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

/** What belongs together, an escape and its character or one grapheme, is never split over two parts. */
function split(widths: readonly number[], { alone, inPart }: { alone: number; inPart: number }) {
  const units = widths.reduce((sum, width) => sum + width, 0);
  if (units <= alone) return { segments: 1, units };
  let segments = 1;
  let room = inPart;
  for (const width of widths) {
    if (width <= room) {
      room -= width;
    } else if (width > inPart) {
      // A grapheme longer than a part has to be cut.
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
