/** The accents of European scripts, and the points of Hebrew and Arabic, as the server leaves them out. */
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;

/** As search compares: without case, accents and Unicode form, with `ss` for `ß`. */
const foldCharacter = (character: string): string =>
  character
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replaceAll('ß', 'ss');

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a text has these words, as search finds them; places of the text as it is. */
export function findWords(text: string, words: string): readonly Place[] {
  const wanted = [...words.trim()].map(foldCharacter).join('');
  if (wanted === '') return [];
  let folded = '';
  /** For each folded unit, where its character begins and ends. */
  const origins: Place[] = [];
  let at = 0;
  for (const character of text) {
    const place = { start: at, end: at + character.length };
    for (let unit = 0; unit < foldCharacter(character).length; unit += 1) origins.push(place);
    // A mark belongs to the character before it.
    if (foldCharacter(character) === '' && origins.length > 0)
      origins[origins.length - 1] = { ...origins[origins.length - 1]!, end: place.end };
    folded += foldCharacter(character);
    at = place.end;
  }
  const found: Place[] = [];
  for (let from = 0; ; ) {
    const start = folded.indexOf(wanted, from);
    if (start === -1) return found;
    from = start + wanted.length;
    found.push({ start: origins[start]!.start, end: origins[from - 1]!.end });
  }
}
