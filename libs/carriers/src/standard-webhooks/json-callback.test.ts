import { UnreadableCallback } from '@patchbay/messaging';
import { readJsonCallback } from './json-callback';

const bytes = (payload: unknown) => Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
const read = (payload: unknown) => readJsonCallback(bytes(payload));

const received = { id: 'in-1', from: '+15550100123', to: '+15550100100', text: 'Hello' };
const text = (data: Record<string, unknown> = {}) => ({ type: 'message.received', data: { ...received, ...data } });
const status = (data: Record<string, unknown> = {}) => ({
  type: 'message.status',
  data: { id: 'out-1', status: 'sent', ...data },
});

describe('a text', () => {
  const event = {
    kind: 'text',
    carrierMessageId: 'in-1',
    from: '+15550100123',
    to: '+15550100100',
    body: 'Hello',
    media: [],
  };

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['unchanged', {}, {}],
    ['an empty one', { text: '' }, { body: '' }],
    ['blanks and NULs of its body are kept', { text: ' a\0\n' }, { body: ' a\0\n' }],
    ['the number of its sender without a plus', { from: '254791541111' }, { from: '+254791541111' }],
    ['from a short code', { from: '12345' }, { from: '12345' }],
    ['from a name', { from: 'PRIZES' }, { from: 'PRIZES' }],
    ['with the instant of its arrival', { receivedAt: '2026-06-01T10:00:00.000Z' }, {}],
    ['fields that we do not know are let pass', { spam: { score: 1 } }, {}],
    ['optional fields given as null', { receivedAt: null, mediaUrls: null }, {}],
    ['the longest', { text: 'x'.repeat(20_000) }, { body: 'x'.repeat(20_000) }],
  ])('%s', (_, data, expected) => expect(read(text(data))).toEqual({ ...event, ...expected }));

  test('can have media', () => {
    expect(read(text({ mediaUrls: ['https://x.example/a.png', 'http://x.example/b'] }))).toMatchObject({
      media: [{ url: 'https://x.example/a.png' }, { url: 'http://x.example/b' }],
    });
  });
});

describe('a report', () => {
  test.each([
    ['sent', 'sent', false],
    ['delivered', 'delivered', false],
    ['undelivered', 'undelivered', true],
    ['failed', 'failed', true],
    ['SENT', null, false],
    ['constructor', null, false],
  ])('of the state %s is read as %s', (word, known, hasProblem) => {
    expect(read(status({ status: word }))).toEqual({
      kind: 'status',
      carrierMessageId: 'out-1',
      messageId: null,
      status: known,
      carrierStatus: word,
      problem: hasProblem ? expect.objectContaining({ carrierCode: null }) : null,
      at: null,
    });
  });

  test('has a time, in any time zone', () => {
    expect(read(status({ at: '2026-06-01T12:00:00+02:00' }))).toMatchObject({
      at: new Date('2026-06-01T10:00:00.000Z'),
    });
  });

  test.each(['21610', 21610])('keeps the code %j as a string', (errorCode) => {
    expect(read(status({ status: 'failed', errorCode }))).toMatchObject({ problem: { carrierCode: '21610' } });
  });

  test('of a success has no problem, even with a code', () => {
    expect(read(status({ status: 'delivered', errorCode: '30003' }))).toMatchObject({
      status: 'delivered',
      problem: null,
    });
  });

  test('has our message id if it is valid', () => {
    const messageId = '0196f3a0-0000-7000-8000-000000000001';
    expect(read(status({ messageId }))).toMatchObject({ messageId });
    expect(read(status({ messageId: "1' or '1'='1" }))).toMatchObject({ messageId: null });
    expect(read(status({ messageId: 7 }))).toMatchObject({ messageId: null });
  });

  test('has a status word that PostgreSQL can store', () => {
    const { carrierStatus } = read(status({ status: `a\0b\ud83d${'x'.repeat(200)}` })) as { carrierStatus: string };
    expect(carrierStatus).toMatch(/^ab\ufffdx+$/);
    expect(carrierStatus.length).toBeLessThanOrEqual(100);
  });
});

test('a callback of another type is ignored with a cause', () => {
  expect(read({ type: 'account.updated', data: 7 })).toEqual({
    kind: 'ignored',
    cause: expect.stringContaining('account.updated'),
  });
});

describe('a malformed callback', () => {
  test.each<[string, unknown, RegExp]>([
    ['not JSON', 'hello', /JSON/],
    ['JSON cut short', '{"type":"message.rec', /JSON/],
    ['an array', [], /object/],
    ['null', 'null', /object/],
    ['a string', '"message.received"', /object/],
    ['no type', { data: received }, /type/],
    ['a type that is not a string', { type: 7, data: received }, /type/],
    ['no data', { type: 'message.received' }, /data/],
    ['data that is an array', { type: 'message.received', data: [received] }, /data/],
    ['no id', text({ id: undefined }), /data\.id/],
    ['an empty id', text({ id: '' }), /data\.id/],
    ['a number as id', text({ id: 1 }), /data\.id/],
    ['an id of 256 characters', text({ id: 'x'.repeat(256) }), /data\.id/],
    ['an id with a NUL', text({ id: 'a\0' }), /data\.id/],
    ['no sender', text({ from: undefined }), /data\.from/],
    ['an invalid sender', text({ from: '?!' }), /data\.from/],
    ['an addressee in national format', text({ to: '(555) 010-0100' }), /data\.to/],
    ['no text', text({ text: undefined }), /data\.text/],
    ['a text that is a list', text({ text: ['Hello'] }), /data\.text/],
    ['a text of 20,001 characters', text({ text: 'x'.repeat(20_001) }), /data\.text/],
    ['media that is not a list', text({ mediaUrls: 'https://x.example/a' }), /data\.mediaUrls/],
    ['media from the disk', text({ mediaUrls: ['file:///etc/passwd'] }), /data\.mediaUrls/],
    ['eleven media', text({ mediaUrls: Array.from({ length: 11 }, () => 'https://x.example/a') }), /data\.mediaUrls/],
    ['an invalid time of arrival', text({ receivedAt: 'yesterday' }), /data\.receivedAt/],
    ['no status', status({ status: undefined }), /data\.status/],
    ['an empty status', status({ status: '' }), /data\.status/],
    ['a code that is an object', status({ errorCode: {} }), /data\.errorCode/],
    ['an invalid time', status({ at: 1_780_000_000 }), /data\.at/],
  ])('%s', (_, payload, reason) => {
    expect(() => read(payload)).toThrow(UnreadableCallback);
    expect(() => read(payload)).toThrow(reason);
  });
});
