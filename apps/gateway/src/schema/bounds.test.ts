import 'reflect-metadata';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLType,
} from 'graphql';
import { longestLists, createInputCheck } from './bounds';
import { buildSchema } from './build-schema';

const schema = buildSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
const isList = (type: GraphQLType) => isListType(getNullableType(type));

interface Place<Of> {
  readonly coordinate: string;
  readonly of: Of;
}
const fields: Place<GraphQLField<unknown, unknown>>[] = types
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .flatMap((type) =>
    Object.values(type.getFields()).map((of) => ({
      // An implementation has the bound of its interface.
      coordinate: `${type.getInterfaces().find((face) => of.name in face.getFields())?.name ?? type.name}.${of.name}`,
      of,
    })),
  );
const args: Place<GraphQLArgument>[] = fields.flatMap(({ coordinate, of }) =>
  of.args.map((argument) => ({ coordinate: `${coordinate}(${argument.name}:)`, of: argument })),
);
const inputFields: Place<GraphQLInputField>[] = types
  .filter(isInputObjectType)
  .flatMap((type) => Object.values(type.getFields()).map((of) => ({ coordinate: `${type.name}.${of.name}`, of })));

const inputLists = [...args, ...inputFields].filter(({ of }) => isList(of.type));
const fieldLists = fields.filter(({ of }) => isList(of.type));
const { sent, checkedByUseCases, returned } = longestLists;

test('every list that a client sends has a bound', () => {
  const unbounded = inputLists.filter(
    ({ coordinate, of }) =>
      !isEnumType(getNamedType(of.type)) && (sent[coordinate] ?? checkedByUseCases[coordinate]) === undefined,
  );
  expect(unbounded.map(({ coordinate }) => coordinate)).toEqual([]);
});

test('every list that the API returns has a bound', () => {
  const unbounded = fieldLists.filter(
    ({ coordinate }) => !/Connection\.edges$|\.userErrors$/.test(coordinate) && returned[coordinate] === undefined,
  );
  expect(unbounded.map(({ coordinate }) => coordinate)).toEqual([]);
});

test('every page has a size', () => {
  const pages = fields.filter(({ of }) => getNamedType(of.type).name.endsWith('Connection'));
  expect(pages.length).toBeGreaterThan(5);
  for (const { of } of pages) expect(of.args.some(({ name }) => name === 'first' || name === 'last')).toBe(true);
});

test('no bound is for a list that is gone', () => {
  const known = new Set([...inputLists, ...fieldLists].map(({ coordinate }) => coordinate));
  const bounds = Object.values(longestLists).flatMap((lists) => Object.keys(lists));
  expect(bounds.filter((coordinate) => !known.has(coordinate))).toEqual([]);
});

/** Arguments of other fields would be checked by their scalar only. An ID that is too long for one is not even decoded. */
test('only operations take lists and free text', () => {
  const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map(
    (type) => `${type!.name}.`,
  );
  const others = args.filter(({ coordinate }) => operations.every((name) => !coordinate.startsWith(name)));
  expect(new Set(others.map(({ of }) => getNamedType(of.type).name))).toEqual(new Set(['Cursor', 'ID', 'Int']));
  expect(others.filter(({ of }) => isList(of.type))).toEqual([]);
});

describe('an argument', () => {
  const refusal = (operation: string, given: Record<string, unknown>): string | undefined => {
    const [typeName, fieldName] = operation.split('.') as [string, string];
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`No type ${typeName}.`);
    try {
      createInputCheck(operation, type.getFields()[fieldName]!.args)(given);
      return undefined;
    } catch (error) {
      expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
      return (error as Error).message;
    }
  };
  const many = (count: number, item: unknown = 'x') => Array.from({ length: count }, () => item);

  test.each([
    [
      'Query.conversations',
      { filter: { phoneNumberIds: many(101) } },
      'filter.phoneNumberIds has 101 items. Send at most 100.',
    ],
    [
      'Query.conversations',
      { filter: { search: 'x'.repeat(201) } },
      'filter.search has 201 characters. Send at most 200.',
    ],
    ['Query.records', { search: 'x'.repeat(201) }, 'search has 201 characters. Send at most 200.'],
    ['Query.records', { types: many(5, 'LEAD') }, 'types has 5 items. Send at most 4.'],
    ['Query.node', { id: 'x'.repeat(10_001) }, 'id has 10001 characters. Send at most 10000.'],
    ['Mutation.markNotificationsRead', { ids: many(1_001) }, 'ids has 1001 items. Send at most 1000.'],
    ['Mutation.upsertUsers', { input: many(1_001, {}) }, 'input has 1001 items. Send at most 1000.'],
    [
      'Mutation.upsertRecords',
      { input: [{ name: 'x'.repeat(10_001) }] },
      'input.0.name has 10001 characters. Send at most 10000.',
    ],
    [
      'Subscription.messageAdded',
      { conversationId: 'x'.repeat(10_001) },
      'conversationId has 10001 characters. Send at most 10000.',
    ],
  ])('of %s is refused if it is too large', (operation, given, message) => {
    expect(refusal(operation, given)).toBe(message);
  });

  test.each([
    ['Query.conversations', { filter: { phoneNumberIds: many(100), search: 'x'.repeat(200), recordTypes: null } }],
    ['Query.records', { types: many(4, 'LEAD'), first: 25, search: null }],
    ['Mutation.markNotificationsRead', { ids: many(1_000) }],
    [
      'Mutation.upsertRecords',
      { input: many(1_000, { name: 'Ann', updatedAt: new Date(0), phones: [] }), dryRun: true },
    ],
  ])('of %s may be as large as allowed', (operation, given) => {
    expect(refusal(operation, given)).toBeUndefined();
  });

  test('with a NUL character is refused, wherever it is', () => {
    expect(refusal('Query.conversations', { filter: { phoneNumberIds: ['x', 'a\0b'] } })).toMatch(/NUL character/);
  });
});
