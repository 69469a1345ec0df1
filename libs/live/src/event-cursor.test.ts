import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { createEventCursors, cursorKeyBytes } from './event-cursor';

const cursors = createEventCursors(randomBytes(cursorKeyBytes));
const positions = fc.record({ sequence: fc.nat(2 ** 31 - 1), at: fc.integer({ min: 0, max: 4_000_000_000_000 }) });

test('a cursor leads back to its position, and is always the same', () => {
  fc.assert(
    fc.property(positions, (position) => {
      expect(cursors.read(cursors.write(position))).toEqual(position);
      expect(cursors.write(position)).toBe(cursors.write({ ...position }));
    }),
  );
});

test('two cursors do not show how far apart they are', () => {
  const [first, second] = [1, 2].map((sequence) => Buffer.from(cursors.write({ sequence, at: 0 }), 'base64url'));
  const same = first!.filter((byte, place) => byte === second![place]).length;
  expect(same).toBeLessThan(6);
});

test.each([
  ['nothing', ''],
  ['nonsense', 'nonsense'],
  ['a changed one', cursors.write({ sequence: 7, at: 9 }).replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))],
  ['one of another installation', createEventCursors(randomBytes(cursorKeyBytes)).write({ sequence: 7, at: 9 })],
  ['one of an earlier release', Buffer.from('e:7').toString('base64url')],
])('%s is refused', (_, cursor) => {
  expect(() => cursors.read(cursor)).toThrow('Invalid event cursor.');
});
