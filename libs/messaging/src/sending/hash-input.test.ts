import { hashInput } from './hash-input';
import type { SendMessageInput } from './send-message-input';

const input: SendMessageInput = {
  conversationId: 'c1',
  body: 'Hello',
  sendAt: new Date('2026-06-01T10:00:00.000Z'),
  mediaUrls: ['https://x.example/a'],
};

describe('the hash is the same for', () => {
  test.each<[string, SendMessageInput]>([
    [
      'fields in another order',
      {
        mediaUrls: ['https://x.example/a'],
        sendAt: new Date('2026-06-01T10:00:00.000Z'),
        body: 'Hello',
        conversationId: 'c1',
      },
    ],
    ['a field given as null', { ...input, recordId: null, to: null }],
    ['a field given as undefined', { ...input, templateId: undefined }],
    ['another key, as the key is what is compared under', { ...input, idempotencyKey: 'k1' }],
  ])('%s', (_, other) => expect(hashInput(other)).toBe(hashInput(input)));
});

describe('the hash is different for', () => {
  test.each<[string, SendMessageInput]>([
    ['another body', { ...input, body: 'Hello!' }],
    ['an empty body is not the absence of one', { ...input, body: '' }],
    ['the body under another name', { ...input, body: null, templateId: 'Hello' }],
    ['another time', { ...input, sendAt: new Date('2026-06-01T10:00:00.001Z') }],
    ['other media', { ...input, mediaUrls: ['https://x.example/b'] }],
    ['more media', { ...input, mediaUrls: ['https://x.example/a', 'https://x.example/a'] }],
    ['another guard against a stale send', { ...input, expectedLastMessageId: 'm1' }],
  ])('%s', (_, other) => expect(hashInput(other)).not.toBe(hashInput(input)));
});
