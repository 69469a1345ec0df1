import { readKeyword } from './read-keyword';
import { readsLikeStop } from './reads-like-stop';

describe('a wish to get no more texts, in other words', () => {
  test.each([
    'please stop texting me',
    'STOP PLEASE',
    'Please stop.',
    'stop it now',
    'Stop sending me these messages!!',
    'Don’t text me again',
    'do not contact me',
    "I don't want these messages",
    'No more texts please',
    'remove me from your list',
    'Take me off this list',
    'please opt me out',
    "I'd like to opt out",
    'lose my number',
    'Leave me alone',
    'stop2quit',
    'Wrong number',
  ])('%s', (text) => expect(readsLikeStop(text)).toBe(true));
});

describe('a text with such words but a different meaning', () => {
  test.each([
    'I will stop by tomorrow',
    'Stop by tomorrow?',
    'Can you stop at the office?',
    'The bus stop is near',
    'I want to cancel my order and get the other one',
    'At the end of the day',
    'I quit my job',
    'You can text me any time',
    'Do you want more of these?',
    'Thanks, talk soon',
    'Is this the right number?',
    '',
  ])('%s', (text) => expect(readsLikeStop(text)).toBe(false));
});

test('a keyword does not count, because it is obeyed', () => {
  for (const keyword of ['STOP', 'Stop!', 'unsubscribe', 'opt out', 'ARRÊT', 'remove']) {
    expect(readKeyword(keyword)).toBe('STOP');
    expect(readsLikeStop(keyword)).toBe(false);
  }
});

test('no text takes long to check', () => {
  const since = Date.now();
  for (const text of ['stop '.repeat(2_000), `${'do n'.repeat(390)}`, 'opt'.repeat(500)]) readsLikeStop(text);
  expect(Date.now() - since).toBeLessThan(1_000);
});
