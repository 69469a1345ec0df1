/** ``graphql(`query Me …`)``, as the code has it. */
const call = /\bgraphql\(\s*`\s*((query|mutation|subscription|fragment) (\w+)[^`]*)`\s*,?\s*\)/g;
const imported = /import \{ graphql \} from '([^']*\/generated(?:\/admin)?)';/;

/**
 * Replaces the text of each GraphQL operation by what was generated for it. Otherwise the page would have each text twice: as it
 * is sent, and as the code has it, in the table that finds one by the other.
 */
export const operations = () => ({
  name: 'graphql-operations',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.tsx?$/, code: 'graphql(`' },
    handler(code) {
      const names = [];
      const replaced = code.replace(call, (_, _text, kind, name) => {
        const document = kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`;
        names.push(document);
        return `generated.${document}`;
      });
      if (/\bgraphql\(/.test(replaced)) throw new Error('Write each operation as graphql(`query Name …`).');
      return { code: replaced.replace(imported, "import * as generated from '$1/graphql';"), map: null };
    },
  },
});
