// Writes the types of every GraphQL operation in src/ to src/generated/, from the schema that the gateway serves, and the
// texts that the inbox sends, which a gateway with trusted documents needs.
// With --check it writes nothing and fails if a file is out of date. This uses the parts of @graphql-codegen/cli that we
// need: the CLI itself does not support Node 20.
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { gqlPluckFromCodeStringSync } from '@graphql-tools/graphql-tag-pluck';
import { buildASTSchema, parse, visit } from 'graphql';
import { transformSync } from '@swc/core';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const inbox = import.meta.dirname;
const described = parse(readFileSync(join(inbox, '../gateway/schema.graphql'), 'utf8'));
// Without descriptions, which would change the generated files with every word.
const schema = buildASTSchema(visit(described, { enter: (node) => ({ ...node, description: undefined }) }));

const sources = readdirSync(join(inbox, 'src'), { recursive: true })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('generated'))
  .sort()
  .map((name) => join(inbox, 'src', name));
const documents = sources.flatMap((file) =>
  gqlPluckFromCodeStringSync(file, readFileSync(file, 'utf8'), { skipIndent: true }).map(({ body }) => ({
    location: file,
    rawSDL: body,
    document: parse(body),
  })),
);

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: 'src/generated/',
  presetConfig: { fragmentMasking: false },
  schema,
  schemaAst: schema,
  documents,
  plugins: [],
  pluginMap: {},
  config: {
    documentMode: 'string',
    enumsAsTypes: true,
    useTypeImports: true,
    // They are in the schema. Here, each reworded one would change the generated files.
    disableDescriptions: true,
    scalars: { DateTime: 'string', E164: 'string', Cursor: 'string', ID: 'string' },
  },
});

/** The documents are strings in what is generated, with their fragments. */
function documentsByHash(generated, others) {
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
  const exported = {};
  new Function('exports', transformSync(generated, options).code)(exported);
  const texts = [...Object.values(exported).filter((value) => value instanceof String), ...others];
  return Object.fromEntries(texts.map((text) => [createHash('sha256').update(`${text}`).digest('hex'), `${text}`]));
}

/** The client's own, as it sends them. */
const clientSource = readFileSync(join(inbox, '../../libs/client/src/operations.ts'), 'utf8');
const ofClient = [...clientSource.matchAll(/GraphQL \*\/ `([^`]+)`/g)].map(([, text]) => text);

const files = await Promise.all(outputs.map(async (output) => [output.filename, await codegen(output)]));
const [, generated] = files.find(([name]) => name.endsWith('/graphql.ts'));
files.push(['src/generated/documents.json', `${JSON.stringify(documentsByHash(generated, ofClient), null, 2)}\n`]);
for (const [name, text] of files) {
  const file = join(inbox, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${relative(process.cwd(), file)} is out of date. Run "npm run schema:print" and commit the result.`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
