import { problemOf } from './problems';

test.each([
  ['21610', /opted out/, /START/],
  ['21211', /does not exist/, /number/],
  ['21614', /cannot receive texts/, /mobile/],
  ['30003', /switched off|out of reach/, /later/],
  ['30004', /block/, /another way/],
  ['30005', /not in service/, /number/],
  ['30006', /landline/, /mobile/],
  ['30007', /filter/, /wording/],
  ['30008', /did not say why/, /later/],
  ['30034', /not registered/, /administrator/],
])('the code %s is told in words, with what to do', (code, reason, advice) => {
  expect(problemOf(code)).toMatchObject({
    carrierCode: code,
    reason: expect.stringMatching(reason),
    advice: expect.stringMatching(advice),
  });
});

test('who opted out is known by the code, and by no other', () => {
  expect(['21610', '21211', '30004', '99999'].map((code) => problemOf(code).isOptOut)).toEqual([
    true,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a code is kept as PostgreSQL can keep it', () => {
  expect(problemOf('3000\0x\ud83d')).toMatchObject({
    carrierCode: '3000x\ufffd',
    reason: expect.not.stringMatching(/\0|\ud83d/),
  });
});

test('a code that is not in the table is named', () => {
  expect(problemOf('99999')).toMatchObject({
    carrierCode: '99999',
    reason: expect.stringContaining('99999'),
    advice: expect.stringMatching(/\.$/),
  });
});

test('without a code there are words, too', () => {
  expect(problemOf(null)).toMatchObject({
    carrierCode: null,
    reason: expect.not.stringContaining('null'),
    advice: expect.stringMatching(/\.$/),
  });
});

test.each(['constructor', '__proto__', 'toString'])('%s is a code like any other', (code) => {
  expect(problemOf(code)).toMatchObject({
    carrierCode: code,
    reason: expect.stringContaining(code),
    advice: expect.any(String),
  });
});
