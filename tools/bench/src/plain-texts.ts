/** Words of customers' texts, the most frequent ones first. */
const words = (
  'the i you to a is it and my for in of that can we at on this have be not when are but do with me your so if what ' +
  'will just was or time order please how thanks get know today would there any need up like see still order day call ' +
  'good from could next week sorry yes again house back send after about number help one they new tomorrow price ' +
  'before morning question works appointment delivery invoice maybe really week address email monday friday noon ' +
  'afternoon office picture contract payment forgot ready pick cannot later something possible already evening door ' +
  'second kitchen window measure color cheaper offer brother garden paint parking available wednesday warranty ' +
  'replacement station damage insurance quick manager confirm signed schedule bathroom carpet upstairs holiday'
).split(' ');

/** Text `n`, of 4 to 20 words, the same in each run. Frequent words come more often, as in a language. */
export function plainText(n: number): string {
  let state = (n + 1) * 2_654_435_761;
  const random = () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1) >>> 0;
    return state / 2 ** 32;
  };
  const length = 4 + Math.floor(random() * 17);
  const chosen = Array.from({ length }, () => words[Math.floor(words.length * random() ** 2)]);
  return `${chosen.join(' ')} ${n}?`;
}
