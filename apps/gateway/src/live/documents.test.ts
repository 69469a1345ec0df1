import { buildSchema } from 'graphql';
import { createKnowDocument, type KnownDocument } from './documents';

const schema = buildSchema(`
  type Query { list(after: String, first: Int): [Int!] }
  type Subscription { added(after: String, conversationId: ID, first: Int): Int moved(after: String): Int }
`);
const know = createKnowDocument(schema);
const known = (source: string) => know(source) as KnownDocument;

test('a document is parsed and validated once', () => {
  const source = 'query Once { list }';
  expect(known(source)).toBe(known(source));
});

test.each([
  ['does not parse', '{ list'],
  ['is not valid', '{ nothing }'],
])('says what is wrong with one that %s', (_, source) => {
  expect(know(source)).toEqual([
    expect.objectContaining({ message: expect.any(String), locations: expect.any(Array) }),
  ]);
});

describe('the words', () => {
  const source = 'subscription S($after: String, $id: ID) { added(after: $after, conversationId: $id) }';
  const { words } = known(source);

  test('are the same wherever one resumes', () => {
    expect(words('S', { after: 'x', id: '1' })).toBe(words('S', { id: '1', after: 'y' }));
    expect(words('S', { id: '1' })).toBe(words('S', { id: '1', after: null }));
  });

  test('differ with any other variable, name of operation or document', () => {
    expect(words('S', { id: '1' })).not.toBe(words('S', { id: '2' }));
    expect(words('S', {})).not.toBe(words(undefined, {}));
    expect(words('S', { id: '1' })).not.toBe(known(source.replace('added', 'other: added')).words('S', { id: '1' }));
  });

  test('hold what stands at `after` where it stands elsewhere too', () => {
    const { words: both } = known(
      'subscription ($at: String, $id: ID) { added(after: $at, conversationId: $id) @include(if: true) }',
    );
    expect(both(null, { at: '1' })).toBe(both(null, { at: '2' }));
    const { words: twice } = known('subscription ($at: ID) { added(conversationId: $at) }');
    expect(twice(null, { at: '1' })).not.toBe(twice(null, { at: '2' }));
    const { words: two } = known('query ($at: String) { a: list(after: $at) b: list(after: $at) }');
    expect(two(null, { at: '1' })).not.toBe(two(null, { at: '2' }));
  });
});
