interface Counted {
  readonly encoding: 'GSM7' | 'UCS2';
  readonly segments: number;
  readonly nonGsmCharacters: readonly string[];
}

/** What takes two places of a text that is otherwise as short as can be. */
const takesTwo = /[\f^{}\\[~\]|€]/g;
const plainSegments = (length: number) => (length <= 160 ? 1 : Math.ceil(length / 153));

/** The characters without which, or without whose like, it would be fewer texts; each once. */
export function costlyCharacters(body: string, { encoding, segments, nonGsmCharacters }: Counted): readonly string[] {
  if (segments <= plainSegments(body.length)) return [];
  return encoding === 'UCS2' ? nonGsmCharacters : [...new Set(body.match(takesTwo))];
}
