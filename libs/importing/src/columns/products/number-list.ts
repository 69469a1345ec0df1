import { type Field, fields, keyOf, type Product } from '../product';

const numbers = [
  ...[
    'number',
    'numbers',
    'phone',
    'phones',
    'phonenumber',
    'mobile',
    'mobilephone',
    'mobilenumber',
    'cell',
    'cellphone',
  ],
  ...['contact', 'contactid', 'contactnumber', 'customernumber', 'recipient', 'subscriber', 'msisdn', 'address'],
  ...[
    'telefon',
    'telefonnummer',
    'nummer',
    'rufnummer',
    'handy',
    'téléphone',
    'numéro',
    'teléfono',
    'número',
    'numero',
  ],
];

/** Numbers with what they allow, also of people who are no records. A row without a state is an opt-out. */
export const numberList: Product = {
  name: 'a list of numbers that opted out',
  recognizes: () => false,
  typeOf: () => undefined,
  columnsOf: () => ({
    ...Object.fromEntries((Object.keys(fields) as Field[]).map((field) => [keyOf(field), field])),
    ...Object.fromEntries(numbers.map((key) => [key, 'other' as const])),
    ...{ status: 'consent', state: 'consent' },
    ...{ dateofconsent: 'consentAt', date: 'consentAt', datum: 'consentAt', timestamp: 'consentAt', time: 'consentAt' },
    ...{ createdat: 'consentAt', createddate: 'consentAt', addedat: 'consentAt', addedon: 'consentAt' },
    ...{ source: 'consentSource', reason: 'consentSource', method: 'consentSource', keyword: 'consentSource' },
    ...{ sender: 'consentScope', senderid: 'consentScope', ournumber: 'consentScope', scope: 'consentScope' },
  }),
  idPrefix: '',
  zone: undefined,
};
