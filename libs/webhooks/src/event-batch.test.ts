import { idOfBatch, writeBatch, type EventBatch } from './event-batch';

const cursorOf = ({ sequence }: { readonly sequence: number }) => `c${sequence}`;
const batchOf = (...sequences: number[]) =>
  sequences.map((sequence) => ({
    payload: Buffer.from(JSON.stringify({ data: { messageAdded: { message: { body: `“${sequence}”` } } } })),
    position: { sequence, at: Date.UTC(2026, 2, 1, 12, 0, sequence) },
  })) as unknown as EventBatch;

test('a payload is JSON with the result of each event and its cursor', () => {
  expect(JSON.parse(writeBatch(batchOf(1, 2), cursorOf).toString())).toEqual({
    type: 'patchbay.events',
    timestamp: '2026-03-01T12:00:02.000Z',
    data: [
      { cursor: 'c1', data: { messageAdded: { message: { body: '“1”' } } } },
      { cursor: 'c2', data: { messageAdded: { message: { body: '“2”' } } } },
    ],
  });
});

test('the same events have the same id, other events and replays have others', () => {
  const endpoint = { id: 'endpoint', replays: 0 };
  const id = idOfBatch(endpoint, batchOf(1, 2, 3), cursorOf);
  expect(idOfBatch(endpoint, batchOf(1, 2, 3), cursorOf)).toBe(id);
  const others = [
    idOfBatch(endpoint, batchOf(1, 2), cursorOf),
    idOfBatch(endpoint, batchOf(1, 2, 3, 4), cursorOf),
    idOfBatch(endpoint, batchOf(2, 3), cursorOf),
    idOfBatch({ ...endpoint, replays: 1 }, batchOf(1, 2, 3), cursorOf),
    idOfBatch({ ...endpoint, id: 'another' }, batchOf(1, 2, 3), cursorOf),
  ];
  expect(new Set([id, ...others]).size).toBe(6);
});
