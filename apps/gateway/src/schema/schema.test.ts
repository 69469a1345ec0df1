import {
  buildSchema as parseSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
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
});
