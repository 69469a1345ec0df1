import type { PairHistory } from '../conversations';
import { isRobot } from './answer-away';

const at = new Date('2026-11-27T12:00:00Z');
const said = (who: 'us' | 'them', secondsAgo: number, body = `${who} ${secondsAgo}`) => ({
  ...{ isOurs: who === 'us', isAway: false, body },
  createdAt: new Date(at.getTime() - secondsAgo * 1_000),
});
const history = (texts: PairHistory['texts'], isOurNumber = false): PairHistory => ({
  ...{ texts, lastAwayAt: null, isOurNumber },
});
const long = 'Your parcel will arrive between two and four.';

test.each<[string, PairHistory, string, boolean]>([
  ['who writes for the first time', history([]), 'Hi', false],
  ['who answers after a while', history([said('us', 11), said('us', 3_600)]), 'Hi', false],
  ['who answers fast once', history([said('us', 3)]), 'Hi', false],
  ['who answers fast twice', history([said('us', 3), said('them', 90), said('us', 95)]), 'Hi', true],
  ['who says short things again', history([said('them', 50, 'ok'), said('them', 100, 'ok')]), 'OK', false],
  ['who says the same for the third time', history([said('them', 50, long), said('them', 100, long)]), long, true],
  ['who repeats our words', history([said('us', 3_600, 'We are closed.')]), ' we are  CLOSED.', true],
  ['who is one of our numbers', history([], true), 'Hi', true],
])('a customer %s', (_, texts, body, expected) => expect(isRobot(texts, body, at)).toBe(expected));
