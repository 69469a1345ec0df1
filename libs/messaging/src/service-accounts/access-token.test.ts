import { createToken, hashToken, isWellFormedToken, tokenPrefix } from './access-token';

test('tokens are well-formed and different, and so are their hashes', () => {
  const tokens = Array.from({ length: 100 }, createToken);
  expect(tokens.filter((token) => !isWellFormedToken(token))).toEqual([]);
  expect(new Set(tokens).size).toBe(100);
  expect(new Set(tokens.map(hashToken)).size).toBe(100);
});

test('a token with a typing error is not well-formed, wherever it is', () => {
  const token = createToken();
  const broken = Array.from({ length: token.length }, (_, place) => {
    const other = token[place] === 'A' ? 'B' : 'A';
    return token.slice(0, place) + other + token.slice(place + 1);
  });
  expect(broken.filter(isWellFormedToken)).toEqual([]);
});

test.each(['', tokenPrefix, `${createToken()}x`, createToken().slice(1), `${createToken()}\n`])(
  '%j is not well-formed',
  (token) => {
    expect(isWellFormedToken(token)).toBe(false);
  },
);

test('a hash does not hold the token', () => {
  const token = createToken();
  expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashToken(token)).toBe(hashToken(token));
});
