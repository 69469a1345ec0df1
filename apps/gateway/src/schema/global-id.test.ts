import { globalId, keyOf, readGlobalId } from './global-id';

const uuid = '7b1f7f9e-57a5-4c9b-9d8e-0e5a2f6f3c11';
const noRow = '00000000-0000-0000-0000-000000000000';

describe('a global ID', () => {
  it('is decoded to its type and ID', () => {
    expect(readGlobalId(globalId('Message', uuid))).toEqual({ type: 'Message', id: uuid });
  });

  it('finds a row of its own type only', () => {
    expect(keyOf(globalId('Message', uuid), 'Conversation')).toBe(noRow);
    expect(keyOf(globalId('Lead', uuid), 'Contact', 'Lead')).toBe(uuid);
  });

  it.each([
    '',
    'x',
    uuid,
    Buffer.from(`Nobody:${uuid}`).toString('base64url'),
    Buffer.from("Message:' OR 1=1").toString('base64url'),
    Buffer.from(`Message:${uuid}:x`).toString('base64url'),
  ])('is invalid as %p, and finds no row', (value) => {
    expect(readGlobalId(value)).toBeNull();
    expect(keyOf(value, 'Message')).toBe(noRow);
  });
});
