import type { CarrierCalls } from '@patchbay/messaging';
import { createCallCounter } from './count-calls';

test('sums that could not be stored wait for the next time', async () => {
  const stored: (readonly CarrierCalls[])[] = [];
  const errors: unknown[] = [];
  let isAway = true;
  const counter = createCallCounter(
    {
      async add(calls) {
        if (isAway) throw new Error('The database is away.');
        stored.push(calls);
      },
      removeBefore: async () => undefined,
    },
    (error) => {
      errors.push(error);
      isAway = false;
    },
  );
  counter.count('generic-2', '', true);
  counter.count('generic-2', '', false);
  counter.count('generic-2', 'status', true);
  // The loop flushes when it is closed, too, and then there is nothing left.
  while (errors.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  counter.count('generic-2', '', false);
  await counter.close();
  expect(errors).toEqual([new Error('The database is away.')]);
  expect(stored).toEqual([
    [
      { account: 'generic-2', path: '', accepted: 1, refused: 2, lastAcceptedAt: expect.any(Date) },
      { account: 'generic-2', path: 'status', accepted: 1, refused: 0, lastAcceptedAt: expect.any(Date) },
    ],
  ]);
});
