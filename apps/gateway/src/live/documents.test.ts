import { defaultLimits } from '@patchbay/service-kit';
import { buildSchema } from 'graphql';
import { createDocumentReader } from '../limits';
import { createReadDocument, type KnownDocument } from './documents';

const schema = buildSchema(`
  type Query { list(after: String, first: Int): [Int!] }
  type Subscription { added(after: String, conversationId: ID, first: Int): Int moved(after: String): Int }
`);
const readDocument = createReadDocument(createDocumentReader(schema, defaultLimits));
const known = async (source: string) => (await readDocument(source)) as KnownDocument;

test('parses and validates a document once', async () => {
  const source = 'query Once { list }';
  expect(await known(source)).toBe(await known(source));
});

test('reads a document once for clients that come together, so that they are one audience', async () => {
  const source = 'subscription Together { added }';
  const read = await Promise.all([known(source), known(source), known(source)]);
  expect(new Set(read).size).toBe(1);
});

test('gives a document the same audience over all transports, and another one another', async () => {
  const documents = createDocumentReader(schema, defaultLimits);
  const keyFrom = async (read: typeof readDocument, source: string) =>
    ((await read(source)) as KnownDocument).audienceKey(null, {});
  const [sockets, streams] = [createReadDocument(documents), createReadDocument(documents)];
  const keys = [
    await keyFrom(sockets, 'subscription A { added }'),
    await keyFrom(streams, 'subscription B { moved }'),
    await keyFrom(createReadDocument(createDocumentReader(schema, defaultLimits)), 'subscription C { added }'),
  ];
  expect(new Set(keys).size).toBe(3);
  expect(await keyFrom(streams, 'subscription A { added }')).toBe(keys[0]);
});

test.each([
  ['does not parse', '{ list'],
  ['is not valid', '{ nothing }'],
])('returns the errors of a document that %s', async (_, source) => {
  expect(await readDocument(source)).toEqual([
    expect.objectContaining({ message: expect.any(String), locations: expect.any(Array) }),
  ]);
});

test.each([
  ['on the field', 'subscription ($yes: Boolean!) { added @include(if: $yes) }'],
  ['on a fragment', 'subscription { ... @skip(if: true) { added } }'],
  ['in a fragment', 'subscription { ...Added } fragment Added on Subscription { added @skip(if: true) }'],
])('refuses a condition %s of a subscription', async (_, source) => {
  expect(await readDocument(source)).toEqual([
    expect.objectContaining({ message: expect.stringContaining('is not allowed on the field of a subscription') }),
  ]);
});

describe('the audience key', () => {
  const source = 'subscription S($after: String, $id: ID) { added(after: $after, conversationId: $id) }';
  let audienceKey: KnownDocument['audienceKey'];
  beforeAll(async () => {
    ({ audienceKey } = await known(source));
  });

  it('is the same wherever a subscription resumes', async () => {
    expect(audienceKey('S', { after: 'x', id: '1' })).toBe(audienceKey('S', { id: '1', after: 'y' }));
    expect(audienceKey('S', { id: '1' })).toBe(audienceKey('S', { id: '1', after: null }));
  });

  it('differs with any other variable, operation name or document', async () => {
    expect(audienceKey('S', { id: '1' })).not.toBe(audienceKey('S', { id: '2' }));
    expect(audienceKey('S', {})).not.toBe(audienceKey(undefined, {}));
    expect(audienceKey('S', { id: '1' })).not.toBe(
      (await known(source.replace('added', 'other: added'))).audienceKey('S', { id: '1' }),
    );
  });

  it('includes a variable for `after` that is also used elsewhere', async () => {
    const { audienceKey: both } = await known(
      'subscription ($at: String, $id: ID) { added(after: $at, conversationId: $id) }',
    );
    expect(both(null, { at: '1' })).toBe(both(null, { at: '2' }));
    const { audienceKey: twice } = await known('subscription ($at: ID) { added(conversationId: $at) }');
    expect(twice(null, { at: '1' })).not.toBe(twice(null, { at: '2' }));
    const { audienceKey: two } = await known('query ($at: String) { a: list(after: $at) b: list(after: $at) }');
    expect(two(null, { at: '1' })).not.toBe(two(null, { at: '2' }));
  });
});
