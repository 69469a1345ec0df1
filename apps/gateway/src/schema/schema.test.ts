import {
  buildSchema as parseSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  getNamedType,
  getNullableType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from './build-schema';

const folder = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('the served schema', () => {
  const served = parseSchema(printSchema(buildSchema()));

  test('has everything in the contract with front-end teams', () => {
    expect(findBreakingChanges(parseSchema(read('contract.graphql')), served)).toEqual([]);
  });

  test('is the same as schema.graphql', () => {
    expect(`${printSchema(lexicographicSortSchema(served))}\n`).toBe(read('schema.graphql'));
  });

  test('describes every type, field, argument and value', () => {
    const missing: string[] = [];
    const check = (name: string, description: string | null | undefined) => {
      if (description == null || description.trim() === '') missing.push(name);
    };
    for (const type of Object.values(served.getTypeMap()).filter((known) => !isIntrospectionType(known))) {
      check(type.name, type.description);
      if (isEnumType(type))
        for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field.description);
      if (isObjectType(type) || isInterfaceType(type))
        for (const field of Object.values(type.getFields())) {
          check(`${type.name}.${field.name}`, field.description);
          for (const argument of field.args)
            check(`${type.name}.${field.name}(${argument.name})`, argument.description);
        }
    }
    // GraphQL's own scalars have descriptions that are not printed.
    expect(missing.filter((name) => !['Boolean', 'Float', 'ID', 'Int', 'String'].includes(name))).toEqual([]);
  });

  test('says what its scalars are, and the docs map each of them', () => {
    const docs = readFileSync(join(folder, '../../docs/api/scalars.md'), 'utf8');
    const scalars = Object.values(served.getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type),
    );
    expect(scalars.length).toBeGreaterThan(2);
    for (const { name, specifiedByURL } of scalars as GraphQLScalarType[]) {
      expect(specifiedByURL).toMatch(/^https:/);
      expect(docs).toContain(`](${specifiedByURL})`);
      expect(docs).toContain(`${name}: 'string',`);
    }
  });

  test('has a code next to each text that explains something to people', () => {
    const explains = /^(reason|advice|message|cause|detail|problem|title)$/;
    const explaining = Object.values(served.getTypeMap())
      .filter((type) => isObjectType(type) && !isIntrospectionType(type))
      .map((type) => type as GraphQLObjectType)
      .filter((type) =>
        Object.values(type.getFields()).some(
          (field) => explains.test(field.name) && getNamedType(field.type).name === 'String',
        ),
      );
    expect(explaining.map(({ name }) => name)).toContain('DeliveryProblem');
    const isCode = ({ name, type }: GraphQLField<unknown, unknown>) =>
      isEnumType(getNamedType(type)) || (name === 'code' && isNonNullType(type));
    const uncoded = explaining.filter((type) => !Object.values(type.getFields()).some(isCode));
    expect(uncoded.map(({ name }) => name)).toEqual([]);
  });

  /** One that fails makes the whole answer null: see docs/api/errors.md. */
  test('has only root fields that cannot be null because the contract says so, and the start of live events', () => {
    const strict = (schema: GraphQLSchema) =>
      Object.values(schema.getQueryType()!.getFields())
        .filter(({ type }) => isNonNullType(type))
        .map(({ name }) => name);
    const promised = strict(parseSchema(read('contract.graphql')));
    expect(strict(served).filter((name) => !promised.includes(name))).toEqual(['eventCursor']);
  });

  /** Counts and flags alone would leave a client's cache as it was. */
  test('returns what a mutation changed, with IDs', () => {
    const isIdentified = (type: GraphQLNamedType): boolean =>
      type.name === 'ID' ||
      type.name === 'UpsertedRow' ||
      // It is at the carrier. No query has it, so no cache does, and its number says which one it is.
      type.name === 'CarrierNumber' ||
      ((isObjectType(type) || isInterfaceType(type)) && type.getFields()['id'] !== undefined);
    const payloads = Object.values(served.getMutationType()!.getFields()).map(({ type }) => getNamedType(type));
    expect(payloads.length).toBeGreaterThan(20);
    for (const payload of new Set(payloads)) {
      if (!isObjectType(payload)) throw new Error(`${payload.name} is not a payload.`);
      const fields = Object.values(payload.getFields());
      expect([payload.name, fields.some(({ type }) => isIdentified(getNamedType(type)))]).toEqual([payload.name, true]);
      const isCounting = fields.some(({ type, name }) => getNamedType(type).name === 'Int' && name !== 'unreadCount');
      const lists = fields.filter(({ type }) => isListType(getNullableType(type)) && isIdentified(getNamedType(type)));
      // What was erased is no longer there to be returned.
      const mayOnlyCount = payload.name === 'EraseCustomerPayload';
      expect([payload.name, !isCounting || mayOnlyCount || lists.length > 0]).toEqual([payload.name, true]);
    }
  });
});
