import { buildSchema, execute, parse } from 'graphql';
import { fieldsAskedFor } from './fields-asked-for';

const schema = buildSchema(
  'type Query { list: List! } type List { rows: [Row!]! size: Int! } type Row { one: Row two: Row three: Row }',
);

/** The fields that `fieldsAskedFor` finds for the rows of the list. */
function asked(query: string, variableValues: Record<string, unknown> = {}): string[] {
  let fields: ReadonlySet<string> = new Set();
  const rootValue = {
    list: (_args: unknown, _context: unknown, info: Parameters<typeof fieldsAskedFor>[0]) => {
      fields = fieldsAskedFor(info, ['rows']);
      return { rows: [], size: 0 };
    },
  };
  expect(execute({ schema, document: parse(query), rootValue, variableValues })).not.toHaveProperty('errors');
  return [...fields].sort();
}

test('finds the fields at the path, none beside or below it', () => {
  expect(asked('{ list { size rows { one { three } __typename } } }')).toEqual(['__typename', 'one']);
  expect(asked('{ list { size } }')).toEqual([]);
});

test('finds fields in fragments and in repeated selections, by name', () => {
  expect(
    asked(
      'query { list { ...L rows { a: one { three } } } list { rows { ... { two { one { three } } } } } } fragment L on List { rows { ...R } } fragment R on Row { three { __typename } }',
    ),
  ).toEqual(['one', 'three', 'two']);
});

test('leaves out skipped fields', () => {
  const query =
    'query ($yes: Boolean!, $no: Boolean!) { list { rows { one @skip(if: $yes) { __typename } two @include(if: $no) { __typename } three @skip(if: $no) @include(if: $yes) { __typename } } } }';
  expect(asked(query, { yes: true, no: false })).toEqual(['three']);
});
