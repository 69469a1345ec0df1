import { buildSchema, execute, parse } from 'graphql';
import { fieldsAskedFor } from './fields-asked-for';

const schema = buildSchema(
  'type Query { list: List! } type List { rows: [Row!]! size: Int! } type Row { one: Row two: Row three: Row }',
);

/** What is told of the rows of a list that is asked for like this. */
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

test('the fields of what lies at the path, and nothing from beside or below it', () => {
  expect(asked('{ list { size rows { one { three } __typename } } }')).toEqual(['__typename', 'one']);
  expect(asked('{ list { size } }')).toEqual([]);
});

test('fragments and repetitions count, by the names of the fields', () => {
  expect(
    asked(
      'query { list { ...L rows { a: one { three } } } list { rows { ... { two { one { three } } } } } } fragment L on List { rows { ...R } } fragment R on Row { three { __typename } }',
    ),
  ).toEqual(['one', 'three', 'two']);
});

test('what is skipped or not included is not asked for', () => {
  const query =
    'query ($yes: Boolean!, $no: Boolean!) { list { rows { one @skip(if: $yes) { __typename } two @include(if: $no) { __typename } three @skip(if: $no) @include(if: $yes) { __typename } } } }';
  expect(asked(query, { yes: true, no: false })).toEqual(['three']);
});
