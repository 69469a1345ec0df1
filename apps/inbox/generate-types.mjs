// Writes the types of every GraphQL operation in src/ to src/generated/, from the schema that the gateway serves.
// With --check it writes nothing and fails if a file is out of date. This uses the parts of @graphql-codegen/cli that we
// need: the CLI itself does not support Node 20.
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { gqlPluckFromCodeStringSync } from '@graphql-tools/graphql-tag-pluck';
import { buildASTSchema, parse, visit } from 'graphql';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

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
for (const output of outputs) {
  const file = join(inbox, output.filename);
  const text = await codegen(output);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${relative(process.cwd(), file)} is out of date. Run "npm run schema:print" and commit the result.`);
    process.exitCode = 1;
  } else writeFileSync(file, text);
}
