import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from './operations';

const schema = buildSchema(readFileSync(join(__dirname, '../../gateway/schema.graphql'), 'utf8'));

test('there are ten prepared operations, each with a name of its own', () => {
  expect(new Set(operations.map(({ name }) => name)).size).toBe(10);
});

test.each(operations)('"$name" is valid', ({ query }) => {
  expect(validate(schema, parse(query))).toEqual([]);
});
