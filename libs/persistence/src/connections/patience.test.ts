import { statementOf } from './patience';

test.each([
  ['SELECT 1', 'SELECT 1'],
  [{ text: 'SELECT *\n  FROM job\n  WHERE id = $1', values: ['secret'] }, 'SELECT * FROM job WHERE id = $1'],
  ["UPDATE message SET body = 'it''s secret' WHERE id = 'x'", "UPDATE message SET body = '…' WHERE id = '…'"],
])('the statement of %j has no values', (query, expected) => expect(statementOf(query)).toBe(expected));

test('a long statement is cut', () => expect(statementOf('x'.repeat(10_000))).toHaveLength(500));
