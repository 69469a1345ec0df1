import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The code blocks of a page that are in a language, in order. */
export function blocksOf(page: string, language: string): string[] {
  const text = readFileSync(join(__dirname, '../..', page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block!);
}
