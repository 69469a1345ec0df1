import { problemOf } from './problems';

test.each([
  ['21610', /opted out/, /START/],
  ['21211', /does not exist/, /number/],
  ['21614', /cannot receive texts/, /mobile/],
  ['30003', /is off or has no signal/, /later/],
  ['30004', /block/, /another way/],
  ['30005', /not in service/, /number/],
  ['30006', /landline/, /mobile/],
  ['30007', /filter/, /wording/],
  ['30008', /did not say why/, /later/],
  ['30034', /not registered/, /administrator/],
])('the code %s has a reason and advice', (code, reason, advice) => {
  expect(problemOf(code)).toMatchObject({
    carrierCode: code,
    reason: expect.stringMatching(reason),
    advice: expect.stringMatching(advice),
  });
});

test('only the opt-out code means an opt-out', () => {
  expect(['21610', '21211', '30004', '99999'].map((code) => problemOf(code).isOptOut)).toEqual([
    true,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a code is cleaned so that PostgreSQL can store it', () => {
  expect(problemOf('3000\0x\ud83d')).toMatchObject({
    carrierCode: '3000x\ufffd',
    reason: expect.not.stringMatching(/\0|\ud83d/),
  });
});

test('an unknown code is part of the reason', () => {
  expect(problemOf('99999')).toMatchObject({
    carrierCode: '99999',
    reason: expect.stringContaining('99999'),
    advice: expect.stringMatching(/\.$/),
  });
});

test('a failure without a code has a reason, too', () => {
  expect(problemOf(null)).toMatchObject({
    carrierCode: null,
    reason: expect.not.stringContaining('null'),
    advice: expect.stringMatching(/\.$/),
  });
});

test.each(['constructor', '__proto__', 'toString'])('%s is treated like any other code', (code) => {
  expect(problemOf(code)).toMatchObject({
    carrierCode: code,
    reason: expect.stringContaining(code),
    advice: expect.any(String),
  });
});
