import { problemOf } from './problems';

test.each([
  ['21610', /opted out/],
  ['30003', /switched off|out of reach/],
  ['30004', /block/],
  ['30006', /landline/],
  ['30007', /filter/],
])('the code %s is told in words', (code, reason) => {
  expect(problemOf(code)).toMatchObject({ providerCode: code, reason: expect.stringMatching(reason), advice: expect.stringMatching(/\.$/) });
});

test('a code that is not in the table is named', () => {
  expect(problemOf('99999')).toMatchObject({ providerCode: '99999', reason: expect.stringContaining('99999'), advice: expect.stringMatching(/\.$/) });
});

test('without a code there are words, too', () => {
  expect(problemOf(null)).toMatchObject({ providerCode: null, reason: expect.not.stringContaining('null'), advice: expect.stringMatching(/\.$/) });
});

test.each(['constructor', '__proto__', 'toString'])('%s is a code like any other', (code) => {
  expect(problemOf(code)).toMatchObject({ providerCode: code, reason: expect.stringContaining(code), advice: expect.any(String) });
});
