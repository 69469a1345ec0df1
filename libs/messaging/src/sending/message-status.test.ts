import fc from 'fast-check';
import type { CarrierStatus } from '../carrier';
import type { MessageStatus } from '../conversations';
import { isFailure, isFinal, messageStatusOf, movesForward } from './message-status';

const way: readonly MessageStatus[] = ['SCHEDULED', 'QUEUED', 'SENDING', 'SENT', 'DELIVERED'];
const ends: readonly MessageStatus[] = ['DELIVERED', 'UNDELIVERED', 'FAILED', 'CANCELED', 'RECEIVED'];
const statuses: readonly MessageStatus[] = [...way, 'UNDELIVERED', 'FAILED', 'CANCELED', 'RECEIVED'];
const carrierStatuses: readonly CarrierStatus[] = ['queued', 'sending', 'sent', 'delivered', 'undelivered', 'failed'];

/** What a message comes to when these reports arrive in this order. */
const after = (start: MessageStatus, reports: readonly MessageStatus[]): MessageStatus =>
  reports.reduce((status, reported) => (movesForward(status, reported) ? reported : status), start);

describe('a carrier status is a step of ours', () => {
  test.each<[CarrierStatus, MessageStatus]>([
    ['queued', 'SENDING'],
    ['sending', 'SENDING'],
    ['sent', 'SENT'],
    ['delivered', 'DELIVERED'],
    ['undelivered', 'UNDELIVERED'],
    ['failed', 'FAILED'],
  ])('%s: %s', (carrierStatus, status) => expect(messageStatusOf(carrierStatus)).toBe(status));
});

test('only later steps are forward', () => {
  for (const [place, from] of way.entries())
    for (const [other, to] of way.entries())
      expect([from, to, movesForward(from, to)]).toEqual([from, to, other > place]);
});

test('every end can be reached from every step on the way', () => {
  for (const from of way.slice(0, -1))
    for (const to of ends) expect([from, to, movesForward(from, to)]).toEqual([from, to, true]);
});

test('an end is never left', () => {
  for (const from of ends)
    for (const to of statuses) expect([from, to, movesForward(from, to)]).toEqual([from, to, false]);
  expect(statuses.filter(isFinal).sort()).toEqual([...ends].sort());
});

test('FAILED and UNDELIVERED are failures, a text taken back is none', () => {
  expect(statuses.filter(isFailure).sort()).toEqual(['FAILED', 'UNDELIVERED']);
});

describe('whatever is reported, in whatever order', () => {
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

  test('the first end that is reported is the last word', () => {
    fc.assert(
      fc.property(reports, (reported) => {
        const firstEnd = reported.find((status) => ends.includes(status));
        const status = after('QUEUED', reported);
        expect(ends.includes(status) ? status : undefined).toBe(firstEnd);
      }),
    );
  });

  test('a failure is not overwritten, by a success no more than by another failure', () => {
    fc.assert(
      fc.property(fc.constantFrom<MessageStatus>('FAILED', 'UNDELIVERED'), reports, (failure, reported) => {
        expect(after(failure, reported)).toBe(failure);
      }),
    );
  });

  test('a report that comes twice, or late, changes nothing', () => {
    fc.assert(
      fc.property(reports, fc.nat(), (reported, pick) => {
        const status = after('QUEUED', reported);
        if (reported.length > 0)
          expect(after(status, [reported[pick % reported.length] as MessageStatus])).toBe(status);
      }),
    );
  });
});
