interface Count {
  readonly encoding: 'GSM7' | 'UCS2';
  readonly segments: number;
  readonly nonGsmCharacters: readonly string[];
}

/** Characters of the GSM alphabet that take the space of two. */
const takesTwo = /[\f^{}\\[~\]|€]/g;
const plainSegments = (length: number) => (length <= 160 ? 1 : Math.ceil(length / 153));

/** The characters that make the text take more segments than its length alone would; each once. */
export function costlyCharacters(body: string, { encoding, segments, nonGsmCharacters }: Count): readonly string[] {
  if (segments <= plainSegments(body.length)) return [];
  return encoding === 'UCS2' ? nonGsmCharacters : [...new Set(body.match(takesTwo))];
}
