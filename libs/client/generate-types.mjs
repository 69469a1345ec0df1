// Writes the types of the schema that the gateway serves, and of the client's own operations, to src/generated/. With
// --check it writes nothing and fails if a file is out of date.
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, parse } from 'graphql';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const client = import.meta.dirname;
const schema = parse(readFileSync(join(client, '../../apps/gateway/schema.graphql'), 'utf8'));
const source = readFileSync(join(client, 'src/operations.ts'), 'utf8');
const texts = [...source.matchAll(/GraphQL \*\/ `([^`]+)`/g)].map(([, text]) => text);

/** How scalars look in JSON. */
const scalars = { DateTime: 'string', E164: 'string', Cursor: 'string', ID: 'string' };
const config = {
  scalars,
  enumsAsTypes: true,
  useTypeImports: true,
  immutableTypes: true,
  avoidOptionals: { field: true },
};

const write = async (name, documents, plugin) => {
  const file = join(client, 'src/generated', name);
  const written = await codegen({
    filename: file,
    schema,
    schemaAst: buildASTSchema(schema),
    documents,
    config,
    plugins: [{ plugin: {} }],
    pluginMap: { plugin },
  });
  const output = `/* eslint-disable */\n${written.trimEnd()}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === output) return;
  if (process.argv.includes('--check')) {
    console.error(`${relative(process.cwd(), file)} is out of date. Run "npm run schema:print" and commit the result.`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, output);
};
await write('schema.ts', [], typescript);
await write('operations.ts', [{ location: 'operations.ts', document: parse(texts.join('\n')) }], operations);
