import { readKeyword } from './read-keyword';

describe('a message that is only a keyword', () => {
  test.each([
    ...[
      'STOP',
      'STOPALL',
      'UNSUBSCRIBE',
      'CANCEL',
      'END',
      'QUIT',
      'REVOKE',
      'OPTOUT',
      'OPT OUT',
      'STOP ALL',
      'OPT-OUT',
    ].map((word) => [word, 'STOP'] as const),
    ...['START', 'YES', 'UNSTOP'].map((word) => [word, 'START'] as const),
    ...['HELP', 'INFO'].map((word) => [word, 'HELP'] as const),
  ])('%s means %s', (word, keyword) => {
    expect(readKeyword(word)).toBe(keyword);
    expect(readKeyword(word.toLowerCase())).toBe(keyword);
    expect(readKeyword(` ${word}!\n`)).toBe(keyword);
  });

  test.each([
    'StOp',
    'STOP.',
    '"STOP"',
    '“Stop”',
    '(stop)',
    '¡STOP!',
    'stop\u00a0',
    'Stop 🛑',
    'STOP‼️',
    'Stop ⛔️',
    '✋🏽 stop',
    '\u200bSTOP',
    'ＳＴＯＰ',
    'stop\0',
    'st\u200bop',
    'st\u00adop',
  ])('%j opts out', (body) => expect(readKeyword(body)).toBe('STOP'));

  test('a keyword counts with any number of exclamation marks', () => {
    expect(readKeyword(`STOP${'!'.repeat(200)}`)).toBe('STOP');
    expect(readKeyword(`${'\n'.repeat(200)}stop`)).toBe('STOP');
  });

  test('the words of a keyword may have any spaces between them', () => {
    expect(readKeyword('opt\u00a0  out')).toBe('STOP');
  });
});

describe('a message that contains a keyword is not one', () => {
  test.each([
    "I'll stop by at 5",
    'Stop by tomorrow?',
    "don't stop sending me deals",
    'end of the month works',
    'can you cancel my order 12?',
    'which bus stop?',
    'yes please',
    'the weekend',
    'helpful',
    's t o p',
    '',
    '   ',
    '?!',
  ])('%j', (body) => expect(readKeyword(body)).toBeNull());

  test('a long text takes no more time than a short one', () => {
    expect(readKeyword(`stop ${'! '.repeat(100_000)}a`)).toBeNull();
  }, 1_000);

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is an ordinary word', (body) =>
    expect(readKeyword(body)).toBeNull(),
  );
});
