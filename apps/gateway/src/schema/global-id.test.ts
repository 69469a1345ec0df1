import { globalId, idOf, readGlobalId } from './global-id';

const uuid = '7b1f7f9e-57a5-4c9b-9d8e-0e5a2f6f3c11';

describe('a global id', () => {
  test('comes back as its type and id', () => {
    expect(readGlobalId(globalId('Message', uuid))).toEqual({ type: 'Message', id: uuid });
  });

  test('names nothing where it is of another type', () => {
    expect(idOf(globalId('Message', uuid), 'Conversation')).toBeNull();
    expect(idOf(globalId('Lead', uuid), 'Contact', 'Lead')).toBe(uuid);
  });

  test.each([
    '',
    'x',
    uuid,
    Buffer.from(`Nobody:${uuid}`).toString('base64url'),
    Buffer.from("Message:' OR 1=1").toString('base64url'),
    Buffer.from(`Message:${uuid}:x`).toString('base64url'),
  ])('%p is none', (value) => expect(readGlobalId(value)).toBeNull());
});
