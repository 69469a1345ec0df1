import { isCallable } from './is-callable';
import { isE164, readCustomerAddress } from './read-customer-address';

describe('E.164 is a plus and 2 to 15 digits', () => {
  test.each(['+12', '+15550100123', '+123456789012345'])('%s', (text) => expect(isE164(text)).toBe(true));

  test.each([
    ['a single digit', '+1'],
    ['16 digits', '+1234567890123456'],
    ['no country code starts with 0', '+0155501001'],
    ['no plus', '15550100123'],
    ['punctuation', '+1 (555) 010-0123'],
    ['a line break at its end', '+15550100123\n'],
    ['full-width digits', '+１５５５０１００１２３'],
    ['nothing', ''],
  ])('not %s', (_, text) => expect(isE164(text)).toBe(false));
});

describe('the sender of a text', () => {
  test.each([
    ['E.164 as it stands', '+15550100123', '+15550100123'],
    ['spaces around it', ' +15550100123 ', '+15550100123'],
    ['punctuated, with its plus', '+1 (555) 010-0123', '+15550100123'],
    ['dots', '+44.20.7946.0018', '+442079460018'],
    ['without its plus, as Vonage and TeleSign give it', '254791541111', '+254791541111'],
    ['a full-width plus', '＋1 (650) 253-0000', '+16502530000'],
    ['the channel in front, as Twilio gives it for RCS', 'rcs:+15550100123', '+15550100123'],
    ['the channel in capital letters', 'RCS:+15550100123', '+15550100123'],
    ['another name of the channel', 'tel:+1-555-010-0123', '+15550100123'],
    ['full-width digits', '＋１６５０２５３００００', '+16502530000'],
  ])('can be a number: %s', (_, given, address) => {
    expect(readCustomerAddress(given)).toEqual({ kind: 'e164', address });
  });

  test.each(['123', '12345', '384387', '12345678'])(
    'can be a short code, which never becomes a number: %s',
    (given) => {
      expect(readCustomerAddress(given)).toEqual({ kind: 'short-code', address: given });
    },
  );

  test.each(['PRIZES', 'MTN', 'AT&T', "Joe's Pizza", 'Crédit-24'])('can be a name: %s', (given) => {
    expect(readCustomerAddress(given)).toEqual({ kind: 'alphanumeric', address: given });
  });

  test.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['one digit', '1'],
    ['two digits', '99'],
    ['a national number, of whatever country', '567-1234'],
    ['a national number with its zero', '0171 1234567'],
    ['a plus and no country', '+0 171 1234567'],
    ['16 digits', '+1234567890123456'],
    ['an emergency number with dashes', '9-1-1'],
    ['a channel address', 'whatsapp:+14133881111'],
    ['a name of 16 characters', 'ABCDEFGHIJKLMNOP'],
    ['a name with a NUL', 'PRI\0ZES'],
    ['thousands of plus signs', `${'+'.repeat(6000)}12222-33-244 extensioB 343+`],
    ['77 digits', '1234567890'.repeat(8).slice(0, 77)],
  ])('cannot be %s', (_, given) => expect(readCustomerAddress(given)).toBeNull());

  test('reads as itself again', () => {
    for (const given of ['+1 (555) 010-0123', '254791541111', '＋1 (650) 253-0000', '12345', ' MTN ']) {
      const address = readCustomerAddress(given);
      expect(readCustomerAddress(address?.address ?? '')).toEqual(address);
    }
  });
});

describe('we can send a text', () => {
  test.each(['+15550100123', '+2902345'])('to the number %s', (address) => expect(isCallable(address)).toBe(true));
  test.each(['911', '112', '+911', '+112', '+110', '12345', 'PRIZES', '', '15550100123'])('not to %s', (address) =>
    expect(isCallable(address)).toBe(false),
  );
});
