import fc from 'fast-check';
import {
  execute,
  GraphQLError,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
  buildSchema as schemaOf,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import { executeCompiled } from './compiled-queries';

const schema = schemaOf(`
  interface Node { id: ID! next: Node list: [Node!] strict: Node! fails: String alsoFails: String! }
  type Cat implements Node { id: ID! next: Node list: [Node!] strict: Node! fails: String alsoFails: String! purrs: Boolean late(by: Int = 1): Int }
  type Dog implements Node { id: ID! next: Node list: [Node!] strict: Node! fails: String alsoFails: String! barks: Boolean late(by: Int = 1): Int }
  type Query { node: Node cat(n: Int): Cat }
  type Subscription { cat(n: Int): Cat }
`);
interface Animal {
  readonly n: number;
}
const resolvers: Record<string, (animal: Animal, args: { by?: number; n?: number }) => unknown> = {
  id: ({ n }) => `a${n}`,
  next: ({ n }) => (n > 4 ? null : { n: n + 1 }),
  list: async ({ n }) => (n > 3 ? null : [{ n: n + 1 }, { n: n + 2 }]),
  strict: async ({ n }) => (n > 3 ? null : { n: n + 1 }),
  fails: ({ n }) => {
    if (n % 2 === 0) return 'did not';
    throw new GraphQLError('It failed.', { extensions: { code: 'FAILED', n } });
  },
  alsoFails: async ({ n }) => {
    if (n % 3 !== 0) return 'did not';
    throw new Error('It failed too.');
  },
  late: async ({ n }, { by = 0 }) => n + by,
  node: () => ({ n: 1 }),
  cat: (_, { n = 2 }) => ({ n }),
};
for (const name of ['Query', 'Subscription', 'Cat', 'Dog'])
  for (const [field, definition] of Object.entries((schema.getType(name) as GraphQLObjectType).getFields())) {
    // The other fields are properties.
    if (resolvers[field] !== undefined) definition.resolve = resolvers[field];
  }
(schema.getType('Node') as GraphQLInterfaceType).resolveType = ({ n }: Animal) => (n % 2 === 0 ? 'Cat' : 'Dog');

/** Half of the documents have no condition, so they are compiled. */
const condition = fc.constantFrom('', '', '@include(if: $yes)', '@skip(if: $yes)', '@include(if: $no) @skip(if: $yes)');
const selectionsWith = (directive: fc.Arbitrary<string>) =>
  fc.letrec<{ node: string }>((tie) => ({
    node: fc
      .array(
        fc.oneof(
          { maxDepth: 4 },
          fc
            .tuple(fc.constantFrom('__typename', 'id', 'id', 'fails', 'x: id', 'y: fails', 'alsoFails'), directive)
            .map((words) => words.join(' ')),
          fc
            .tuple(fc.constantFrom('next', 'list', 'strict', 'n: next'), directive, tie('node'))
            .map(([field, condition, below]) => `${field} ${condition} { ${below} }`),
          fc
            .tuple(fc.constantFrom('... on Cat', '... on Dog', '... on Node', '...'), directive, tie('node'))
            .map(([type, condition, below]) => `${type} ${condition} { id ${below} }`),
          fc
            .tuple(fc.constantFrom('... on Cat { purrs late(by: $by) id }', '... on Dog { late barks }'))
            .map(([words]) => words),
          fc.tuple(fc.constantFrom('...Some', '...More'), directive).map((words) => words.join(' ')),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((each) => each.join(' ')),
  })).node;
const [plain, conditional] = [selectionsWith(fc.constant('')), selectionsWith(condition)];
const documents = fc.oneof(fc.tuple(plain, plain, plain), fc.tuple(conditional, conditional, conditional)).map(
  ([first, some, more]) => `
  query ($by: Int, $yes: Boolean!, $no: Boolean!) { node { ${first} ...Some ...More } cat(n: $by) { id ${some} ...More } }
  fragment Some on Node { ${some.replaceAll('...Some', 'id').replaceAll('...More', 'id')} }
  fragment More on Node { ${more.replaceAll('...Some', 'id').replaceAll('...More', 'id')} }`,
);

/** The result as clients get it. */
const told = ({ data, errors }: ExecutionResult) => ({
  data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
  errors: (errors ?? []).map(({ message, path, locations, extensions }) => ({
    message,
    path: path ?? [],
    locations,
    // Apollo Server reads the code of every error, and its own errors say nothing about the cause.
    code: extensions.code,
    extensions,
  })),
});

/** graphql-js stops at the first error in a part that becomes null, and may or may not report others there. */
function certain({ data, errors }: ReturnType<typeof told>) {
  const isThere = (path: readonly (string | number)[]) => {
    let place = data;
    for (const step of path.slice(0, -1)) place = (place as Record<string | number, unknown> | null)?.[step];
    return place != null;
  };
  return {
    data,
    failed: errors.length > 0,
    errors: errors
      .filter(({ path }) => isThere(path))
      .map((error) => JSON.stringify(error))
      .sort(),
  };
}

async function expectTheSame(document: DocumentNode, variableValues?: Record<string, unknown>): Promise<void> {
  const run = executeCompiled(schema);
  const expected = certain(told(await execute({ schema, document, variableValues })));
  for (let time = 0; time < 3; time += 1)
    expect(certain(told(await run({ document, variableValues })))).toEqual(expected);
}

test('a compiled query returns what graphql-js returns, for any query', async () => {
  await fc.assert(
    fc.asyncProperty(
      documents,
      fc.boolean(),
      fc.boolean(),
      fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
      async (source, yes, no, by) => {
        const document = parse(source);
        fc.pre(
          validate(
            schema,
            document,
            specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule),
          ).length === 0,
        );
        await expectTheSame(document, { yes, no, ...(by === undefined ? {} : { by }) });
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

test.each([
  ['missing variables', 'query ($yes: Boolean!) { node { id @include(if: $yes) } }', {}],
  ['variables of the wrong type', 'query ($n: Int) { cat(n: $n) { id } }', { n: 'two' }],
  ['a variable that is null', 'query ($n: Int) { cat(n: $n) { id } }', { n: null }],
  ['the event of a subscription', 'subscription ($n: Int) { cat(n: $n) { id late next { fails } } }', { n: 3 }],
  ['introspection', '{ __schema { types { name fields { name args { name defaultValue } } } } }', undefined],
])('a compiled query returns what graphql-js returns for %s', async (_, source, variables) => {
  await expectTheSame(parse(source), variables);
});

test('documents with several operations, and large ones, are not compiled', async () => {
  const run = executeCompiled(schema);
  const several = parse('query A { cat(n: 2) { id } } query B { cat(n: 4) { id } }');
  for (const [operationName, id] of [
    ['A', 'a2'],
    ['B', 'a4'],
    ['A', 'a2'],
    ['B', 'a4'],
  ] as const)
    expect(told(await run({ document: several, operationName }))).toEqual({ data: { cat: { id } }, errors: [] });

  const named = parse('query A { cat(n: 2) { id } }');
  for (const [operationName, expected] of [
    ['A', 'a2'],
    [undefined, 'a2'],
    ['A', 'a2'],
    ['B', undefined],
    ['', undefined],
  ] as const)
    expect((told(await run({ document: named, operationName })).data as { cat: { id: string } } | null)?.cat.id).toBe(
      expected,
    );

  // Each fragment doubles the number of fields, all of which are null.
  const doubling = Array.from(
    { length: 40 },
    (_, n) =>
      `fragment F${n} on Node { a: next { ${n === 39 ? 'id' : `...F${n + 1}`} } b: next { ${n === 39 ? 'id' : `...F${n + 1}`} } }`,
  );
  const large = parse(`{ cat(n: 9) { ...F0 } } ${doubling.join('\n')}`);
  for (let time = 0; time < 3; time += 1)
    expect(told(await run({ document: large }))).toEqual({ data: { cat: { a: null, b: null } }, errors: [] });
});
