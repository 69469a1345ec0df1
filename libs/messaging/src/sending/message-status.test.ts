import fc from 'fast-check';
import type { CarrierStatus } from '../carrier';
import type { MessageStatus } from '../conversations';
import { isFailure, isFinal, messageStatusOf, movesForward } from './message-status';

const way: readonly MessageStatus[] = ['SCHEDULED', 'QUEUED', 'SENDING', 'SENT', 'DELIVERED'];
const ends: readonly MessageStatus[] = ['DELIVERED', 'UNDELIVERED', 'FAILED', 'CANCELED', 'RECEIVED'];
const statuses: readonly MessageStatus[] = [...way, 'UNDELIVERED', 'FAILED', 'CANCELED', 'RECEIVED'];
const carrierStatuses: readonly CarrierStatus[] = ['queued', 'sending', 'sent', 'delivered', 'undelivered', 'failed'];

/** The status of a message after these reports, in this order. */
const after = (start: MessageStatus, reports: readonly MessageStatus[]): MessageStatus =>
  reports.reduce((status, reported) => (movesForward(status, reported) ? reported : status), start);

describe('a carrier status becomes a message status', () => {
  test.each<[CarrierStatus, MessageStatus]>([
    ['queued', 'SENDING'],
    ['sending', 'SENDING'],
    ['sent', 'SENT'],
    ['delivered', 'DELIVERED'],
    ['undelivered', 'UNDELIVERED'],
    ['failed', 'FAILED'],
  ])('%s: %s', (carrierStatus, status) => expect(messageStatusOf(carrierStatus)).toBe(status));
});

test('only a later step is forward', () => {
  for (const [place, from] of way.entries())
    for (const [other, to] of way.entries())
      expect([from, to, movesForward(from, to)]).toEqual([from, to, other > place]);
});

test('every final status can be reached from every earlier step', () => {
  for (const from of way.slice(0, -1))
    for (const to of ends) expect([from, to, movesForward(from, to)]).toEqual([from, to, true]);
});

test('a final status never changes', () => {
  for (const from of ends)
    for (const to of statuses) expect([from, to, movesForward(from, to)]).toEqual([from, to, false]);
  expect(statuses.filter(isFinal).sort()).toEqual([...ends].sort());
});

test('FAILED and UNDELIVERED are failures, CANCELED is not', () => {
  expect(statuses.filter(isFailure).sort()).toEqual(['FAILED', 'UNDELIVERED']);
});

describe('for any reports in any order', () => {
  const reports = fc.array(fc.constantFrom(...carrierStatuses).map(messageStatusOf));
  const rank = (status: MessageStatus) => (way.includes(status) ? way.indexOf(status) : way.length - 1);

  test('the status only moves forward', () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.array(fc.constantFrom(...statuses)), (start, reported) => {
        reported.reduce((status, next) => {
          const moved = after(status, [next]);
          expect(moved === status || rank(moved) > rank(status)).toBe(true);
          return moved;
        }, start);
      }),
    );
  });

  test('the first final status stays', () => {
    fc.assert(
      fc.property(reports, (reported) => {
        const firstEnd = reported.find((status) => ends.includes(status));
        const status = after('QUEUED', reported);
        expect(ends.includes(status) ? status : undefined).toBe(firstEnd);
      }),
    );
  });

  test('a failure is not overwritten by a success or another failure', () => {
    fc.assert(
      fc.property(fc.constantFrom<MessageStatus>('FAILED', 'UNDELIVERED'), reports, (failure, reported) => {
        expect(after(failure, reported)).toBe(failure);
      }),
    );
  });

  test('a repeated or late report changes nothing', () => {
    fc.assert(
      fc.property(reports, fc.nat(), (reported, pick) => {
        const status = after('QUEUED', reported);
        if (reported.length > 0)
          expect(after(status, [reported[pick % reported.length] as MessageStatus])).toBe(status);
      }),
    );
  });
});
