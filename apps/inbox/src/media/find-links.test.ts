import { findLinks } from './find-links';

const linksIn = (text: string) => findLinks(text).flatMap(({ text: shown, href }) => (href ? [[shown, href]] : []));

test.each([
  ['See https://example.com/a?b=c.', [['https://example.com/a?b=c', 'https://example.com/a?b=c']]],
  ['see https://example.com/a_(b)?c=1.', [['https://example.com/a_(b)?c=1', 'https://example.com/a_(b)?c=1']]],
  ['at www.example.com today', [['www.example.com', 'http://www.example.com/']]],
  ['Write to maya@example.com!', [['maya@example.com', 'mailto:maya@example.com']]],
  [
    'Call +1 (312) 555-0141 or 312-555-0140',
    [
      ['+1 (312) 555-0141', 'tel:+13125550141'],
      ['312-555-0140', 'tel:3125550140'],
    ],
  ],
  ['Call +49 89 1234567', [['+49 89 1234567', 'tel:+49891234567']]],
  [
    'We are at 12 North Main Street, Springfield, IL 62701. Come!',
    [
      [
        '12 North Main Street, Springfield, IL 62701',
        'https://www.openstreetmap.org/search?query=12+North+Main+Street%2C+Springfield%2C+IL+62701',
      ],
    ],
  ],
])('%s', (text, expected) => expect(linksIn(text)).toEqual(expected));

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'ftp://example.com/a',
  'file:///etc/passwd',
  '//example.com/a',
  'Order 2026-11-27, 12.500,00 or 10:30-11:45',
  'Card 4111 1111 1111 1111',
  'I have 3 kids and 2 cars',
])('%s has nothing to open', (text) => expect(linksIn(text)).toEqual([]));

test('a host says which one it is', () => {
  // A Cyrillic a.
  expect(linksIn('https://\u0430pple.com/login')).toEqual([
    ['https://xn--pple-43d.com/login', 'https://xn--pple-43d.com/login'],
  ]);
  const [shown] = linksIn('https://example.com/\u202Egpj.exe')[0] ?? [''];
  expect(shown).not.toMatch(/\u202E/);
  expect(linksIn('https://paypal.com@evil.example/').flat().join(' ')).not.toContain('https://paypal.com@evil');
});

test('a text is all of its pieces', () => {
  const text = 'Hi! https://a.example, +1 312 555 0141 \u2014 maya@example.com \u{1F600}\nBye';
  expect(
    findLinks(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
  expect(findLinks('')).toEqual([{ text: '' }]);
});

test.each(['a.', '1 ', '(', 'https://', '+1 ', '12 A', 'a@', '1 N. A '])('many of %j take no time', (part) => {
  const start = performance.now();
  findLinks(part.repeat(20_000));
  expect(performance.now() - start).toBeLessThan(1_000);
});
