import 'reflect-metadata';
import { defaultLimits } from '@patchbay/service-kit';
import fc from 'fast-check';
import { getIntrospectionQuery } from 'graphql';
import { buildSchema } from '../schema/build-schema';
import { createDocumentReader, type ValidDocument } from './read-document';

const reader = createDocumentReader(buildSchema(), defaultLimits);
const repeat = (count: number, part: (n: number) => string, separator = ' ') =>
  Array.from({ length: count }, (_, n) => part(n)).join(separator);
/** A field in the one before it, and so on. */
const nested = (fields: string) => `{ ${fields.replaceAll(' ', ' { ')} { id } ${'} '.repeat(fields.split(' ').length)}`;
const errorsOf = async (source: string) => {
  const read = await reader.read(source);
  return 'document' in read ? [] : read;
};
const costOf = async (source: string, variables = {}) => {
  const read = await reader.read(source);
  if (!('document' in read)) throw new Error(read.map(({ message }) => message).join());
  return read.operation(null)!.cost(variables);
};

test.each([
  ['operations', 'operations', repeat(21, (n) => `query Q${n} { __typename }`)],
  ['fragments', 'fragments', `{ ...F0 } ${repeat(51, (n) => `fragment F${n} on Query { __typename }`)}`],
  ['spreads', 'fragment spreads', `{ ${repeat(101, () => '...F')} } fragment F on Query { __typename }`],
  ['aliases', 'aliases', `{ ${repeat(101, (n) => `a${n}: __typename`)} }`],
  ['variables', 'variables', `query (${repeat(51, (n) => `$v${n}: Int`)}) { __typename }`],
  ['directives', 'directives', `{ __typename ${repeat(51, () => '@skip(if: false)')} }`],
  ['characters', 'characters in the query', `${' '.repeat(70_000)}{ me { id } }`],
  ['tokens', 'tokens', `{ ${repeat(5_000, () => 'id')} }`],
  ['fields of one name', 'pairs of fields of the same name', `{ ${repeat(101, () => '__typename')} }`],
  ['fields', 'fields, with those of fragments', `{ ${repeat(1_001, (n) => `f${n}`)} }`],
  ['nested fields', 'levels', `${repeat(21, () => '{ me')} { id ${repeat(22, () => '}')}`],
  ['very many nested fields', 'levels', `${repeat(1_600, () => '{a')}${repeat(1_600, () => '}', '')}`],
  ['nested lists', 'levels', `{ node(id: ${repeat(2_400, () => '[', '')}${repeat(2_400, () => ']', '')}) { id } }`],
  [
    'nested types',
    'levels',
    `query ($v: ${repeat(1_200, () => '[', '')}Int${repeat(1_200, () => ']', '')}) { me { id } }`,
  ],
  ['characters in a string', 'characters in a string', `{ node(id: "${'x'.repeat(10_001)}") { id } }`],
  ['characters in a name', 'characters in a name', `{ ${'x'.repeat(101)} }`],
  [
    'levels in fragments',
    'levels',
    `{ me { ...F0 } } ${repeat(20, (n) => `fragment F${n} on User { teams { members { edges { node { ...F${n + 1} } } } } }`)} fragment F20 on User { id }`,
  ],
  [
    'fields in fragments that double',
    'fields, with those of fragments',
    `{ me { ...F0 } } ${repeat(40, (n) => `fragment F${n} on User { ...F${n + 1} ...F${n + 1} }`)} fragment F40 on User { id }`,
  ],
])('a document with too many %s is refused', async (_, what, source) => {
  expect(await errorsOf(source)).toEqual([
    expect.objectContaining({
      message: expect.stringMatching(new RegExp(`^Too many ${what}.*Use at most \\d+\\.$`)),
      extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    }),
  ]);
});

test('fragments that spread themselves are refused', async () => {
  expect(await errorsOf('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).toEqual([
    expect.objectContaining({ message: 'The fragment A spreads itself. Remove the cycle.' }),
  ]);
});

test('a condition on the way to the field of a subscription is refused, wherever it is; below the field it is allowed', async () => {
  const condition = fc.constantFrom('', '', '', '@skip(if: true)', '@include(if: false)', '@include(if: $yes)');
  const wrap = fc.constantFrom('inline', 'typed', 'spread');
  const ways = fc.array(fc.tuple(wrap, condition), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(ways, condition, condition, async (way, onField, below) => {
      const fragments: string[] = [];
      const selection = way.reduce((inner, [kind, on], n) => {
        if (kind === 'inline') return `... ${on} { ${inner} }`;
        if (kind === 'typed') return `... on Subscription ${on} { ${inner} }`;
        fragments.push(`fragment F${n} on Subscription { ${inner} }`);
        return `...F${n} ${on}`;
      }, `messageAdded ${onField} { cursor ${below} message { id ${below} } }`);
      const used = [...way.map(([, on]) => on), onField, below];
      const variables = used.some((on) => on.includes('$yes')) ? '($yes: Boolean!)' : '';
      const errors = await errorsOf(`subscription ${variables} { ${selection} } ${fragments.join(' ')}`);
      const isRefused = [...way.map(([, on]) => on), onField].some((on) => on !== '');
      expect(errors).toEqual(
        isRefused
          ? [
              expect.objectContaining({
                message: expect.stringMatching(/^@(skip|include) is not allowed on the field of a subscription\./),
                extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
              }),
            ]
          : [],
      );
    }),
  );
});

test('a document is read once, whether it is valid or not', async () => {
  for (const source of ['{ me { id } }', '{ nothing }', '{ broken', `{ ${repeat(150, () => 'me')} }`]) {
    expect(reader.cost(source)).toBeGreaterThan(0);
    const read = await reader.read(source);
    expect(reader.cost(source)).toBe(0);
    expect(await reader.read(source)).toBe(read);
  }
});

test.each([
  [
    'members of teams of members',
    nested('me teams members edges node teams members edges node teams members edges node'),
  ],
  [
    'messages of conversations of messages',
    nested(
      'conversation(id:"x") messages edges node conversation messages edges node conversation messages edges node',
    ),
  ],
  [
    'many pages',
    `{ ${repeat(10, (n) => `a${n}: conversations(first: 100) { edges { node { messages { edges { node { id } } } } } }`)} }`,
  ],
])('%s cost too much', async (_, source) => {
  expect(await costOf(source)).toBeGreaterThan(defaultLimits.operationCost);
});

test('all of introspection is within the limits', async () => {
  expect(await costOf(getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true }))).toBeLessThan(
    defaultLimits.operationCost,
  );
});

describe('the cost', () => {
  const page = (first: string) =>
    `query ${first === '$n' ? '($n: Int = 50) ' : ''}{ conversations(first: ${first}) { edges { node { id record { id } } } } }`;

  it('grows with the page, whether its size is a literal, a variable or a default', async () => {
    const ten = await costOf(page('10'));
    expect((await costOf(page('20'))) - ten).toBe(32);
    expect(await costOf(page('$n'), { n: 10 })).toBe(ten);
    expect(await costOf(page('$n'))).toBe(await costOf(page('50')));
    expect(await costOf(page('$n'), { n: null })).toBe(await costOf(page('null')));
    expect(await costOf(page('null'))).toBe(await costOf(page('25')));
    expect(await costOf(page('$n'), { n: 1e9 })).toBe(await costOf(page('100')));
  });

  it('grows with the number of ids, and of rows of an upsert', async () => {
    const nodes = (ids: string, variables = '') => `query ${variables} { nodes(ids: ${ids}) { id } }`;
    const many = (count: number) => Array.from({ length: count }, () => 'x');
    const ten = await costOf(nodes(JSON.stringify(many(10))));
    expect((await costOf(nodes(JSON.stringify(many(20))))) - ten).toBe(11);
    expect(await costOf(nodes('$ids', '($ids: [ID!]!)'), { ids: many(10) })).toBe(ten);
    expect(await costOf(nodes('$ids', `($ids: [ID!]! = ${JSON.stringify(many(10))})`))).toBe(ten);
    const upsert = 'mutation ($rows: [RecordInput!]!) { upsertRecords(input: $rows) { rows { node { id } } } }';
    const costOfRows = (count: number) => costOf(upsert, { rows: many(count) });
    expect((await costOfRows(20)) - (await costOfRows(10))).toBe(21);
  });

  it('counts fragments wherever they are spread', async () => {
    const fields = 'edges { node { id } }';
    const plain = await costOf(`{ conversations { ${fields} } }`);
    expect(await costOf(`{ conversations { ...F } } fragment F on ConversationConnection { ${fields} }`)).toBe(plain);
    expect(await costOf(`{ conversations { ... on ConversationConnection { ${fields} } } }`)).toBe(plain);
  });

  it('is higher for searches and mutations', async () => {
    expect(await costOf('{ records(search: "x") { edges { cursor } } }')).toBe(
      (await costOf('{ records { edges { cursor } } }')) + 200,
    );
    const list = 'query ($f: ConversationFilter) { conversations(filter: $f) { edges { cursor } } }';
    const plain = await costOf(list);
    expect(await costOf(list, { f: { search: 'x' } })).toBe(plain + 200);
    expect(await costOf(list, { f: { search: null } })).toBe(plain);
    expect(await costOf('{ conversations(filter: { search: "x" }) { edges { cursor } } }')).toBe(plain + 200);
    expect(await costOf('mutation { deleteTemplate(id: "x") { userErrors { code } } }')).toBeGreaterThan(50);
  });

  it('is higher for counting, each time', async () => {
    const create = (fields: string) =>
      costOf(`mutation { createTemplate(input: { name: "x", recordType: LEAD, body: "x" }) { ${fields} } }`);
    const plain = await create('userErrors { code }');
    expect(await create('fields { path }')).toBeGreaterThan(plain + 190);
    expect(await create('fields { path } again: fields { path }')).toBeGreaterThan(plain + 390);
  });
});

test('a list in the document has at most as many items as a list of variables', async () => {
  const { read } = createDocumentReader(buildSchema(), { ...defaultLimits, listItems: 2 });
  expect(await read('{ records(types: [LEAD, CONTACT]) { edges { cursor } } }')).toHaveProperty('document');
  expect(await read('{ records(types: [LEAD, CONTACT, ACCOUNT]) { edges { cursor } } }')).toMatchObject([
    { message: 'Too many items in a list. Use at most 2.' },
  ]);
});

test('a limit of Infinity is none', async () => {
  const none = Object.fromEntries(Object.keys(defaultLimits).map((name) => [name, Infinity])) as typeof defaultLimits;
  const read = await createDocumentReader(buildSchema(), none).read(`{ ${repeat(300, (n) => `a${n}: __typename`)} }`);
  expect(read).not.toBeInstanceOf(Array);
  expect((read as ValidDocument).operation(null)?.kind).toBe('query');
});
