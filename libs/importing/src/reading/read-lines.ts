/** A physical line of a file, with what ends it. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** Longer lines have no line breaks where a table has them. */
export const maxLineLength = 1_000_000;

const lineEnd = /\r\n|\n|\r(?=[^])/g;

/** Splits text into physical lines, which end with \n, \r\n or \r. */
export async function* readLines(texts: AsyncIterable<string>): AsyncIterable<Line> {
  let rest = '';
  let number = 0;
  for await (const text of texts) {
    rest += text;
    let from = 0;
    // A \r at the end of a chunk may be the first half of \r\n.
    for (const { index, 0: end } of rest.matchAll(lineEnd)) {
      yield { number: (number += 1), text: rest.slice(from, index + end.length) };
      from = index + end.length;
    }
    rest = rest.slice(from);
    if (rest.length > maxLineLength)
      throw new Error(
        `Line ${number + 1} has over ${maxLineLength.toLocaleString('en')} characters. Is it a CSV file?`,
      );
  }
  if (rest !== '') yield { number: number + 1, text: rest };
}
