import { execFileSync } from 'node:child_process';

/** `add-time-zones` → `addTimeZones` */
export const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
/** `add-time-zones` → `AddTimeZones` */
export const pascalCase = (name) => camelCase(`-${name}`);

export function create(tree, path, text) {
  if (tree.exists(path)) throw new Error(`${path} exists already. Choose another name.`);
  tree.write(path, text);
}

/** Replaces the first match; a file that has changed its form needs a new pattern here. */
export function edit(tree, path, pattern, replacement) {
  const text = tree.read(path, 'utf-8');
  if (text === null) throw new Error(`${path} does not exist. Create it first.`);
  if (!pattern.test(text)) throw new Error(`${path} has no place that matches ${pattern}. Update the generator.`);
  tree.write(path, text.replace(pattern, replacement));
}

/** Adds a line after the last import. */
export const addImport = (tree, path, line) =>
  edit(tree, path, /^[^]*^(import [^]*?|\} )from '[^']+';\n/m, (imports) => `${imports}${line}\n`);

/** Adds an entry to the end of the array that `start` opens. */
export const addEntry = (tree, path, start, entry) =>
  edit(tree, path, new RegExp(`(${start}[^\\]]*?),?(\\s*\\])`), `$1, ${entry}$2`);

/** The gateway's resolvers of a feature are listed in its index. */
export function addResolver(tree, feature, name) {
  const index = `apps/gateway/src/schema/${feature}/index.ts`;
  const resolver = `${pascalCase(name)}Resolver`;
  addImport(tree, index, `import { ${resolver} } from './${name}.resolver';`);
  addEntry(tree, index, `export const ${camelCase(feature)}Resolvers = \\[`, resolver);
}

/** Nx calls the result after it has written the files. */
export const finish = (tree, ...steps) => {
  const files = tree.listChanges().map(({ path }) => path);
  return () => {
    execFileSync('biome', ['format', '--write', ...files], { cwd: tree.root, stdio: 'ignore' });
    console.log(`\nNext:\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}\n`);
  };
};
