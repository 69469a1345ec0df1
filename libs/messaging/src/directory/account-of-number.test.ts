import { accountOfNumber } from './account-of-number';

test.each([
  ['keeps its account', 'twilio', 'twilio-b', ['twilio', 'twilio-b'], 'twilio-b'],
  ['gets the only account', 'twilio', undefined, ['twilio-b', 'vonage'], 'twilio-b'],
  ['must choose one of several', 'twilio', undefined, ['twilio', 'twilio-b'], undefined],
  ['changes to the only account of another carrier', 'vonage', 'twilio-b', ['twilio-b', 'vonage'], 'vonage'],
  ['gets the carrier if it has no account yet', 'vonage', undefined, ['twilio'], 'vonage'],
])('a number %s', (_, kind, stored, accounts, expected) => {
  expect(accountOfNumber(kind, stored, accounts)).toBe(expected);
});
