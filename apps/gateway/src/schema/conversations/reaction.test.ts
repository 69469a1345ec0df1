import { currentReactions } from './reaction';

const at = new Date('2026-11-05T10:00:00Z');
const row = (emoji: string, isRemoval = false) => ({ messageId: 'm', id: 'r', reaction: { emoji, isRemoval }, at });
const left = (...rows: ReturnType<typeof row>[]) => currentReactions(rows, '+15550100123').map(({ emoji }) => emoji);

describe('the reactions of a customer to a message', () => {
  test('are none without any', () => expect(left()).toEqual([]));
  test('are the latest one', () => expect(left(row('👍'), row('❤️'))).toEqual(['❤️']));
  test('end if they are taken back', () => expect(left(row('👍'), row('👍', true))).toEqual([]));
  test('stay if another one is taken back', () => expect(left(row('👍'), row('❤️'), row('👍', true))).toEqual(['❤️']));
  test('can come again', () => expect(left(row('👍'), row('👍', true), row('👍'))).toEqual(['👍']));
  test('have the number of the customer and a time', () =>
    expect(currentReactions([row('👍')], '+15550100123')[0]).toEqual({ emoji: '👍', by: '+15550100123', at }));
});
