import { splitRow } from './split-row';

export const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' } as const;
export type Delimiter = keyof typeof delimiters;

/** Excel's own line in front of the header: `sep=;` */
const declaration = /^"?sep=(.)"?\s*$/i;

export const declaredDelimiter = (line: string): string | undefined => declaration.exec(line)?.[1];

/** The delimiter that splits the header into the most cells. */
export function detectDelimiter(header: string): Delimiter {
  const count = (delimiter: string) => {
    const split = splitRow(header, delimiter);
    return typeof split === 'string' ? 0 : split.length;
  };
  const known = Object.keys(delimiters) as Delimiter[];
  return known.reduce((best, each) => (count(each) > count(best) ? each : best));
}
