import { randomBytes } from 'node:crypto';

/** A hostile request over HTTP. */
export interface HttpAttack {
  readonly name: string;
  /** Sent as it is; an object as JSON. */
  readonly body?: string | Buffer | object;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Without a token by default. */
  readonly as?: 'ana' | 'root';
  readonly expected: readonly [status: number, code: string | null, message?: RegExp];
}

export const repeat = (count: number, part: (n: number) => string, separator = ' '): string =>
  Array.from({ length: count }, (_, n) => part(n)).join(separator);
/** A field in the one before it, and so on. */
export const nested = (fields: readonly string[], last = 'id'): string =>
  `{ ${fields.join(' { ')} { ${last} ${fields.map(() => '}').join(' ')} }`;
const levels = (count: number, ...fields: string[]) => Array.from({ length: count }, () => fields).flat();
const bad = (message: RegExp): HttpAttack['expected'] => [400, 'BAD_USER_INPUT', message];
const query = (text: string, variables?: unknown) => ({ query: text, variables });
const page = 'edges node';
const inTeams = ['teams', 'members', 'edges', 'node'];
const inMessages = ['conversation', 'messages', 'edges', 'node'];

/** Documents that took long to parse, validate or execute. */
export const documents: readonly (readonly [name: string, document: string, message: RegExp])[] = [
  ['1,000 aliases of __schema', `{ ${repeat(1_000, (n) => `a${n}: __schema { types { name } }`)} }`, /^Too many /],
  ['101 aliases', `{ ${repeat(101, (n) => `a${n}: __typename`)} }`, /aliases. Use at most 100/],
  [
    '2,000 fragments, each spread twice',
    `{ ...F0 } ${repeat(2_000, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F2000 on Query { __typename }`,
    /^Too many /,
  ],
  [
    '40 fragments, each spread twice',
    `{ ...F0 } ${repeat(40, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F40 on Query { __typename }`,
    /Use at most 1000/,
  ],
  ['a fragment in itself', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', /spreads itself/],
  ['100,000 operations', repeat(100_000, (n) => `query Q${n} { __typename }`), /^Too many /],
  ['21 operations', repeat(21, (n) => `query Q${n} { __typename }`), /operations. Use at most 20/],
  ['50,000 variables', `query (${repeat(50_000, (n) => `$v${n}: Int`)}) { __typename }`, /^Too many /],
  ['51 variables', `query (${repeat(51, (n) => `$v${n}: Int`)}) { __typename }`, /variables. Use at most 50/],
  ['51 directives', `{ __typename ${repeat(51, () => '@skip(if: false)')} }`, /directives. Use at most 50/],
  ['1,000 equal fields', `{ ${repeat(1_000, () => '__typename')} }`, /pairs of fields/],
  [
    'equal fields in equal fields',
    `{ ${repeat(30, () => `__schema { ${repeat(20, () => 'types { name }')} }`)} }`,
    /^Too many /,
  ],
  ['fields that conflict with each other', `{ ${repeat(90, (n) => `a: node(id: "${n}") { id }`)} }`, /pairs of fields/],
  ['2,000 unknown fields', `{ ${repeat(2_000, (n) => `f${n}`)} }`, /fields, with those of fragments/],
  ['900 fields that are almost known', `{ ${repeat(900, (n) => `conversation${n}`)} }`, /Cannot query field/],
  ['a field with a long name', `{ ${'x'.repeat(60_000)} }`, /characters in a name/],
  ['fields nested 1,500 levels', nested(levels(1_500, 'a')), /levels of fields/],
  ['lists nested 2,400 levels', `{ node(id: ${'['.repeat(2_400)}${']'.repeat(2_400)}) { id } }`, /levels of fields/],
  ['objects nested 800 levels', `{ node(id: ${'{a:'.repeat(800)}1${'}'.repeat(800)}) { id } }`, /levels of fields/],
  ['types nested 2,000 levels', `query ($v: ${'['.repeat(2_000)}Int${']'.repeat(2_000)}) { __typename }`, /levels of/],
  [
    '1,000 unknown enum values',
    `{ records(types: [${repeat(1_000, (n) => `LEAF${n}`)}]) { edges { cursor } } }`,
    /RecordType/,
  ],
  ['1,200 unknown arguments', `{ me(${repeat(1_200, (n) => `a${n}: 1`)}) { id } }`, /Unknown argument/],
  ['600 definitions of types', repeat(600, (n) => `type T${n} { a: Int }`), /not executable/],
  ['a comment of 60,000 characters and a mistake', `#${'x'.repeat(60_000)}\n{ me {`, /Syntax Error/],
  ['a text of 1.5 MB', `{ node(id: """${'\n'.repeat(1_500_000)}""") { id } }`, /characters in the query/],
  ['a text of 60,000 escapes', `{ node(id: "${'\\n'.repeat(30_000)}") { id } }`, /characters in a string/],
  [
    'introspection of types of fields of types of fields',
    nested(['__schema', ...levels(4, 'types', 'fields', 'type').slice(0, 3), ...levels(4, 'fields', 'type')], 'name'),
    /./,
  ],
  [
    '100 times all types',
    `{ ${repeat(100, (n) => `a${n}: __schema { types { name fields { name } } }`)} }`,
    /costs \d+/,
  ],
];

/** Documents that would read very much. */
export const expensive: readonly (readonly [name: string, document: string])[] = [
  ['members of teams, three levels', nested(['me', ...levels(3, ...inTeams)])],
  [
    'messages of conversations, three levels',
    nested(['conversation(id: "x")', ...inMessages.slice(1), ...levels(2, ...inMessages)]),
  ],
  [
    'messages of lists of conversations',
    nested(['conversations(first: 100)', ...page.split(' '), 'messages(first: 100)', ...page.split(' ')]),
  ],
  [
    'conversations of records of conversations',
    nested([
      'records',
      ...page.split(' '),
      'conversations',
      ...page.split(' '),
      'record',
      'conversations',
      ...page.split(' '),
    ]),
  ],
  [
    '99 large pages',
    `{ ${repeat(99, (n) => `a${n}: conversations(first: 100) { edges { node { id record { id } } } }`)} }`,
  ],
  ['99 searches', `{ ${repeat(99, (n) => `a${n}: records(search: "a${n}") { edges { cursor } } `)} }`],
];

const search = 'query ($search: String) { conversations(filter: { search: $search }) { edges { cursor } } }';
const filtered = 'query ($ids: [ID!]) { conversations(filter: { phoneNumberIds: $ids }) { edges { cursor } } }';

/** What is wrong with variables, for signed-in users. */
export const variableAttacks: readonly (readonly [
  name: string,
  document: string,
  variables: unknown,
  message: RegExp,
])[] = [
  ['a search term of 3 MB', search, { search: 'ab '.repeat(1_000_000) }, /characters in a string/],
  ['100,000 phoneNumberIds', filtered, { ids: Array.from({ length: 100_000 }, (_, n) => `id${n}`) }, /^Too many /],
  ['10,001 phoneNumberIds', filtered, { ids: Array.from({ length: 10_001 }, (_, n) => `id${n}`) }, /items in a list/],
  ['a variable with a long name', search, { ['x'.repeat(3_000_000)]: 1 }, /characters in a name/],
  [
    '40,000 unknown properties',
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { userErrors { code } } }',
    { input: Object.fromEntries(Array.from({ length: 40_000 }, (_, n) => [`bodi${n}`, 1])) },
    /properties of an object/,
  ],
  [
    'long unknown enum values',
    'query ($t: [RecordType!]) { records(types: $t) { edges { cursor } } }',
    { t: Array(500).fill('L'.repeat(5_000)) },
    /RecordType/,
  ],
];

const deepJson = `{"query":"{ __typename }","variables":{"a":${'['.repeat(1_900_000)}${']'.repeat(1_900_000)}}}`;

export const httpAttacks: readonly HttpAttack[] = [
  ...documents.map(([name, document, message]): HttpAttack => {
    const isTooLong = document.length > 16_000;
    return isTooLong
      ? { name: `no token: ${name}`, body: query(document), expected: [413, 'BAD_USER_INPUT', /at most 16384 bytes/] }
      : { name: `no token: ${name}`, body: query(document), expected: bad(message) };
  }),
  ...documents
    .filter(([, document]) => document.length > 16_000)
    .map(
      ([name, document, message]): HttpAttack => ({ name, as: 'ana', body: query(document), expected: bad(message) }),
    ),
  ...expensive.map(
    ([name, document]): HttpAttack => ({ name, as: 'ana', body: query(document), expected: bad(/costs \d+/) }),
  ),
  ...variableAttacks.map(
    ([name, document, variables, message]): HttpAttack => ({
      name,
      as: 'ana',
      body: query(document, variables),
      expected: bad(message),
    }),
  ),
  { name: 'nested JSON of 3.9 MB', as: 'ana', body: deepJson, expected: bad(/levels of nested JSON/) },
  { name: 'no token: nested JSON of 3.9 MB', body: deepJson, expected: [413, 'BAD_USER_INPUT'] },
  {
    name: 'a forged token: nested JSON of 3.9 MB is not read',
    headers: { authorization: 'Bearer eyJ.a.b' },
    body: deepJson,
    expected: [413, 'BAD_USER_INPUT', /at most 16384 bytes/],
  },
  {
    name: 'a million small objects',
    as: 'ana',
    body: `[${repeat(1_000_000, () => '{}', ',')}]`,
    expected: bad(/values in the JSON/),
  },
  {
    name: '100,000 properties',
    as: 'ana',
    body: `{${repeat(100_000, (n) => `"k${n}":1`, ',')}}`,
    expected: bad(/values/),
  },
  {
    name: 'a batch of operations',
    as: 'ana',
    body: `[${repeat(500, () => '{"query":"{ me { id } }"}', ',')}]`,
    expected: [400, 'BAD_USER_INPUT'],
  },
  { name: '4 MB of random bytes', as: 'ana', body: randomBytes(4_000_000), expected: [400, 'BAD_USER_INPUT'] },
  { name: '4 MB of quotes', as: 'ana', body: '"'.repeat(4_000_000), expected: [400, 'BAD_USER_INPUT'] },
  { name: '5 MB', as: 'ana', body: 'x'.repeat(5_000_000), expected: [413, 'BAD_USER_INPUT', /at most 4194304 bytes/] },
  {
    name: 'a subscription by POST',
    as: 'ana',
    body: query('subscription { messageAdded { cursor } }'),
    expected: bad(/WebSocket/),
  },
  {
    name: 'a subscription by POST with a condition',
    as: 'ana',
    body: query('subscription ($if: Boolean!) { messageAdded @include(if: $if) { cursor } }', { if: true }),
    expected: bad(/@include is not allowed/),
  },
  {
    name: 'an operation known by its hash only',
    as: 'ana',
    body: { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    expected: [200, 'PERSISTED_QUERY_NOT_FOUND'],
  },
  {
    name: 'a query in pieces',
    as: 'ana',
    method: 'GET',
    path: '/graphql?query={__typename}&query={me{id}}',
    expected: [400, 'BAD_USER_INPUT'],
  },
  {
    name: 'a mutation by GET',
    as: 'ana',
    method: 'GET',
    path: '/graphql?query=mutation{deleteTemplate(id:"x"){deletedId}}',
    expected: [405, 'BAD_USER_INPUT'],
  },
  {
    name: 'nested variables by GET',
    as: 'ana',
    method: 'GET',
    path: `/graphql?query={__typename}&variables=${'['.repeat(4_000)}${']'.repeat(4_000)}`,
    expected: bad(/levels of nested JSON/),
  },
  {
    name: 'headers of 20 KB',
    as: 'ana',
    headers: { 'x-long': 'x'.repeat(20_000) },
    body: query('{ __typename }'),
    expected: [431, null],
  },
  {
    name: 'a form',
    as: 'ana',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'query={me{id}}',
    expected: [415, 'BAD_USER_INPUT'],
  },
  {
    name: 'a token of 8 KB',
    headers: { authorization: `Bearer ${'x'.repeat(8_000)}` },
    body: query('{ me { id } }'),
    expected: [401, 'UNAUTHENTICATED'],
  },
  {
    name: 'a token without a signature',
    headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJyb290IiwiZXhwIjo5OTk5OTk5OTk5fQ.' },
    body: query('{ me { id } }'),
    expected: [401, 'UNAUTHENTICATED'],
  },
  {
    name: 'a media path of another kind',
    as: 'ana',
    method: 'GET',
    path: '/media/..%2f..%2fetc/0',
    expected: [404, null],
  },
  { name: 'a path that is no URL', as: 'ana', method: 'GET', path: '//', expected: [404, null] },
];
