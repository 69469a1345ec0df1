import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const generated = join(import.meta.dirname, 'src/generated/documents.json');
const operation = /^\s*(?:query|mutation|subscription)\s+(\w+)/;
const call = /\bgraphql\(\s*`([^`]+)`\s*,?\s*\)/g;
const itsImport = /^import \{ graphql \} from '[./]*generated';\n/m;

/**
 * Puts each operation, with its fragments, into the file that uses it. The generated module has all of them, twice, and would be in the
 * first view as a whole; so a part of the page that loads later brings its own.
 */
export const inlineDocuments = () => {
  const texts = new Map();
  return {
    name: 'inline-documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      // Those of the client are at the end, and may have the name of one of the inbox.
      for (const text of Object.values(JSON.parse(readFileSync(generated, 'utf8'))).reverse())
        texts.set(operation.exec(text)?.[1], text);
    },
    transform: {
      filter: { id: /\/src\/(?!generated\/).*\.tsx?$/, code: /graphql\(\s*`/ },
      handler(code) {
        const textOf = (source) => {
          const name = operation.exec(source)?.[1];
          // A fragment is only for the generator.
          return name === undefined ? '' : texts.get(name);
        };
        // One that is not generated yet works as it does in development.
        if ([...code.matchAll(call)].some(([, source]) => textOf(source) === undefined)) return null;
        const inlined = code.replace(itsImport, '').replace(call, (_, source) => JSON.stringify(textOf(source)));
        return { code: inlined, map: null };
      },
    },
  };
};
