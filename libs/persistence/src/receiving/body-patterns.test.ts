import { bodyPatterns } from './body-patterns';

describe('the patterns of a search in callbacks', () => {
  it.each(['', '  '])('are none without words: "%s"', (words) => {
    expect(bodyPatterns(words)).toEqual([]);
  });

  it('find words in a form, in JSON and in JSON that is ASCII', () => {
    expect(bodyPatterns('Grüße an')).toEqual([
      '%gr\\\\303\\\\274\\\\303\\\\237e an%',
      '%gr\\\\\\\\u00fc\\\\\\\\u00dfe an%',
      '%gr\\%c3\\%bc\\%c3\\%9fe+an%',
      '%gr\\%c3\\%bc\\%c3\\%9fe\\%20an%',
    ]);
  });

  it('find a number however it is typed', () => {
    expect(bodyPatterns('0151 123-456')).toContain('%151123456%');
  });

  it('take signs of patterns as they are', () => {
    expect(bodyPatterns('50%_')).toContain('%50\\%\\_%');
  });
});
