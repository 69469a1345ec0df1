import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenPromises } from './promise';

const folder = join(__dirname, '../..');
const read = (file: string) => buildSchema(readFileSync(join(folder, file), 'utf8'));
const today = new Date('2027-06-01');
const broken = (before: string, after: string) => brokenPromises(buildSchema(before), buildSchema(after), today);

test('nothing that clients of the last release use is gone before its time', () => {
  expect(brokenPromises(read('released.graphql'), read('schema.graphql'), new Date())).toEqual([]);
});

describe('a removal', () => {
  const old = (
    reason: string,
  ) => `type Query { a: Int, b(c: Int, d: Int @deprecated(reason: "${reason}")): Int @deprecated(reason: "${reason}") }
    enum E { X, Y @deprecated(reason: "${reason}") } type T { e: E }`;
  test('is fine six months after it was deprecated', () => {
    const before = old('Since 2026-11-01: use a.');
    expect(broken(before, 'type Query { a: Int } enum E { X } type T { e: E }')).toEqual([]);
    expect(
      broken(
        before,
        `type Query { a: Int, b(c: Int): Int @deprecated(reason: "Since 2026-11-01: use a.") } enum E { X } type T { e: E }`,
      ),
    ).toEqual([]);
  });

  test('breaks the promise earlier, and without a deprecation', () => {
    for (const reason of ['Since 2027-01-01: use a.', 'Use a.'])
      expect(broken(old(reason), 'type Query { a: Int } enum E { X } type T { e: E }')).toEqual([
        'Query.b was removed.',
        'Y was removed from enum type E.',
      ]);
    expect(broken('type Query { a: Int, b: Int }', 'type Query { a: Int }')).toEqual(['Query.b was removed.']);
    expect(broken('type Query { a: Int } type T { x: Int }', 'type Query { a: Int }')).toEqual(['T was removed.']);
  });
});

test('a type that changes breaks the promise, whatever was deprecated', () => {
  expect(
    broken(
      'type Query { a: Int @deprecated(reason: "Since 2020-01-01: use b."), b: Int }',
      'type Query { a: String @deprecated(reason: "Since 2020-01-01: use b."), b: Int }',
    ),
  ).toEqual(['Query.a changed type from Int to String.']);
});

test('a deprecation says since when', () => {
  const [fault] = broken('type Query { a: Int }', 'type Query { a: Int @deprecated(reason: "Use b."), b: Int }');
  expect(fault).toContain('Query.a does not say since when');
});
