import { readConfig } from '@patchbay/service-kit';
import { buildSchema, type GraphQLEnumType, isScalarType, isSpecifiedScalarType, parse, validate } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes } from '../errors';

const root = join(__dirname, '../../../..');
const schema = buildSchema(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'));
const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.md'),
);
const pages = ['README.md', ...docs.map((file) => `docs/${file}`)];

/** The blocks of a page that are in a language. */
const blocksIn = (page: string, language: string) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, block]) => block!,
  );
const blocks = pages.flatMap((page) =>
  blocksIn(page, 'graphql').map((block, index) => [`${page}, block ${index + 1}`, block] as const),
);

test.each(blocks)('%s is valid', (_, block) => expect(validate(schema, parse(block))).toEqual([]));

describe('docs/api/errors.md', () => {
  const page = readFileSync(join(root, 'docs/api/errors.md'), 'utf8');
  const codesIn = (start: string) =>
    [
      ...page
        .slice(page.indexOf(start))
        .split(/^## /m)
        [start.startsWith('## ') ? 1 : 0]!.matchAll(/^\| `([A-Z_]+)` /gm),
    ].map(([, code]) => code!);
  const valuesOf = (name: string) =>
    (schema.getType(name) as GraphQLEnumType).getValues().map(({ name: code }) => code);

  test.each([
    ['## What a user can fix', 'UserErrorCode'],
    ['## Why a text did not arrive', 'DeliveryProblemCode'],
    ['## What became of a carrier', 'ReceiptCauseCode'],
  ])('%s has a row for each %s', (chapter, name) => expect(codesIn(chapter).sort()).toEqual(valuesOf(name).sort()));

  test('has a row for each code of `errors`', () => expect(codesIn('# Errors').sort()).toEqual([...errorCodes].sort()));
});

test('docs/api/scalars.md maps the scalars of the schema, and no others', () => {
  const [block] = blocksIn('docs/api/scalars.md', 'ts');
  const mapped = [...block!.slice(block!.indexOf('scalars: {')).matchAll(/^ +(\w+): 'string'/gm)].map(
    ([, name]) => name,
  );
  const scalars = Object.values(schema.getTypeMap()).filter(
    (type) => isScalarType(type) && !isSpecifiedScalarType(type),
  );
  expect(mapped.sort()).toEqual([...scalars.map(({ name }) => name), 'ID'].sort());
});

describe('docs/api/identity-providers.md', () => {
  const blocks = blocksIn('docs/api/identity-providers.md', 'sh');
  const givenIn = (block: string) =>
    Object.fromEntries(
      block
        .trim()
        .split('\n')
        .map((line) => line.split(/=(.*)/).slice(0, 2) as [string, string]),
    );

  test('has three', () => expect(blocks).toHaveLength(3));

  test.each(blocks)('has what a gateway takes: %s', (block) => {
    const database = { DATABASE_URL: 'postgres://localhost/patchbay', REDIS_URL: 'redis://localhost' };
    const { auth } = readConfig({ ...database, ...givenIn(block) }, 'gateway', {});
    expect(auth).toMatchObject({ issuer: givenIn(block).AUTH_ISSUER, audience: givenIn(block).AUTH_AUDIENCE });
  });
});

const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts;
const shell = [...pages, 'CONTRIBUTING.md'].flatMap((page) =>
  blocksIn(page, 'sh').flatMap((block) =>
    [...block.matchAll(/^npm (?:run (?:--silent )?)?(start|test|(?<=run (?:--silent )?)[a-z:]+)/gm)].map(
      ([, name]) => [page, name!] as const,
    ),
  ),
);

test.each(shell)('%s: npm has a script "%s"', (_, name) => expect(Object.keys(scripts)).toContain(name));
