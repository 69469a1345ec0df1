import { defaultLimits } from '@patchbay/service-kit';
import { buildSchema } from 'graphql';
import { createDocumentReader } from '../limits';
import { createReadDocument, type KnownDocument } from './documents';

const schema = buildSchema(`
  type Query { list(after: String, first: Int): [Int!] }
  type Subscription { added(after: String, conversationId: ID, first: Int): Int moved(after: String): Int }
`);
const readDocument = createReadDocument(createDocumentReader(schema, defaultLimits));
const known = (source: string) => readDocument(source) as KnownDocument;

test('parses and validates a document once', () => {
  const source = 'query Once { list }';
  expect(known(source)).toBe(known(source));
});

test.each([
  ['does not parse', '{ list'],
  ['is not valid', '{ nothing }'],
])('returns the errors of a document that %s', (_, source) => {
  expect(readDocument(source)).toEqual([
    expect.objectContaining({ message: expect.any(String), locations: expect.any(Array) }),
  ]);
});

test.each([
  ['on the field', 'subscription ($yes: Boolean!) { added @include(if: $yes) }'],
  ['on a fragment', 'subscription { ... @skip(if: true) { added } }'],
  ['in a fragment', 'subscription { ...Added } fragment Added on Subscription { added @skip(if: true) }'],
])('refuses a condition %s of a subscription', (_, source) => {
  expect(readDocument(source)).toEqual([
    expect.objectContaining({ message: expect.stringContaining('is not allowed on the field of a subscription') }),
  ]);
});

describe('the audience key', () => {
  const source = 'subscription S($after: String, $id: ID) { added(after: $after, conversationId: $id) }';
  const { audienceKey } = known(source);

  it('is the same wherever a subscription resumes', () => {
    expect(audienceKey('S', { after: 'x', id: '1' })).toBe(audienceKey('S', { id: '1', after: 'y' }));
    expect(audienceKey('S', { id: '1' })).toBe(audienceKey('S', { id: '1', after: null }));
  });

  it('differs with any other variable, operation name or document', () => {
    expect(audienceKey('S', { id: '1' })).not.toBe(audienceKey('S', { id: '2' }));
    expect(audienceKey('S', {})).not.toBe(audienceKey(undefined, {}));
    expect(audienceKey('S', { id: '1' })).not.toBe(
      known(source.replace('added', 'other: added')).audienceKey('S', { id: '1' }),
    );
  });

  it('includes a variable for `after` that is also used elsewhere', () => {
    const { audienceKey: both } = known(
      'subscription ($at: String, $id: ID) { added(after: $at, conversationId: $id) }',
    );
    expect(both(null, { at: '1' })).toBe(both(null, { at: '2' }));
    const { audienceKey: twice } = known('subscription ($at: ID) { added(conversationId: $at) }');
    expect(twice(null, { at: '1' })).not.toBe(twice(null, { at: '2' }));
    const { audienceKey: two } = known('query ($at: String) { a: list(after: $at) b: list(after: $at) }');
    expect(two(null, { at: '1' })).not.toBe(two(null, { at: '2' }));
  });
});
