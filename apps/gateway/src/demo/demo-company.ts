import type { PhoneNumberInput, RecordInput, TeamInput, TemplateInput, UserInput } from '@patchbay/messaging';

/*
 * The company of the demo. Its phone numbers are from the ranges reserved for fiction. Some customers share a number, so
 * routing has something to decide.
 */

export const users: readonly UserInput[] = [
  { externalId: 'ana', name: 'Ana Ruiz', email: 'ana@demo.example', role: 'SALESPERSON' },
  { externalId: 'ben', name: 'Ben Okafor', email: 'ben@demo.example', role: 'SALESPERSON' },
  { externalId: 'chloe', name: 'Chloe Martin', email: 'chloe@demo.example', role: 'SALESPERSON' },
  { externalId: 'dana', name: 'Dana Weiss', email: 'dana@demo.example', role: 'SALES_MANAGER' },
  { externalId: 'eli', name: 'Eli Novak', email: 'eli@demo.example', role: 'VIEWER' },
  { externalId: 'ada', name: 'Ada Admin', email: 'ada@demo.example', role: 'ADMIN' },
];

export const teams: readonly TeamInput[] = [
  { externalId: 'west', name: 'West', memberExternalIds: ['ana', 'ben', 'dana'] },
  { externalId: 'east', name: 'East', memberExternalIds: ['chloe', 'eli'] },
];

const user = (userExternalId: string) => ({ userExternalId });
const team = (teamExternalId: string) => ({ teamExternalId });

export const phoneNumbers: readonly PhoneNumberInput[] = [
  { number: '+12025550101', name: "Ana's number", carrier: 'simulator', owner: user('ana') },
  { number: '+12025550102', name: "Ben's number", carrier: 'simulator', owner: user('ben') },
  { number: '+12025550103', name: "Chloe's number", carrier: 'simulator', owner: user('chloe') },
  { number: '+12025550110', name: 'West sales', carrier: 'simulator', owner: team('west') },
  { number: '+12025550120', name: 'East sales', carrier: 'simulator', owner: team('east') },
];

const mobile = (number: string) => ({ kind: 'MOBILE', number });
const business = (number: string) => ({ kind: 'BUSINESS', number });

const recordOf =
  (type: RecordInput['type']) =>
  (externalId: string, name: string, owner: RecordInput['owner'], more: Partial<RecordInput>): RecordInput => ({
    type,
    externalId,
    name,
    owner,
    ...more,
  });
const account = recordOf('ACCOUNT');
const contact = recordOf('CONTACT');
const opportunity = recordOf('OPPORTUNITY');
const lead = recordOf('LEAD');
const at = (accountExternalId: string, ...phones: NonNullable<RecordInput['phones']>) => ({
  accountExternalId,
  phones,
});

export const records: readonly RecordInput[] = [
  account('a-harbor', 'Harbor Coffee Roasters', user('ana'), { phones: [business('+13125550140')] }),
  account('a-lumen', 'Lumen Lighting', user('ben'), { phones: [business('+13125550150')] }),
  account('a-pine', 'Pine Street Dental', team('east'), { phones: [business('+13125550160')] }),
  contact('c-maya', 'Maya Lindqvist', user('ana'), at('a-harbor', mobile('+13125550141'))),
  // Shares a number with the roastery.
  contact('c-tom', 'Tom Adeyemi', user('ben'), at('a-harbor', mobile('+13125550142'), business('+13125550140'))),
  contact('c-ines', 'Inês Carvalho', user('ben'), at('a-lumen', mobile('+13125550151'))),
  contact('c-rafi', 'Rafi Stern', user('chloe'), at('a-pine', mobile('+13125550161'))),
  // Left the company, which kept the number.
  contact('c-old', 'Jo Becker', user('chloe'), { isActive: false, ...at('a-pine', mobile('+13125550160')) }),
  opportunity('o-beans', 'Harbor: yearly supply', user('ana'), { ...at('a-harbor'), contactExternalId: 'c-maya' }),
  opportunity('o-store', 'Lumen: store refit', user('ben'), { ...at('a-lumen'), contactExternalId: 'c-ines' }),
  lead('l-fair', 'Sam from the trade fair', team('west'), { phones: [mobile('+13125550171')] }),
  lead('l-web', 'Noor Haddad', user('chloe'), { phones: [mobile('+13125550181')] }),
];

const template = (recordType: TemplateInput['recordType'], name: string, body: string): TemplateInput => ({
  name,
  recordType,
  language: 'en',
  body,
});

/** Each belongs to one user. */
export const templates: readonly { readonly user: string; readonly template: TemplateInput }[] = [
  {
    user: 'ana',
    template: template(
      'CONTACT',
      'Follow-up',
      "Hi {{ record.name | default: 'there' }}, this is {{ user.name }}. Do you have a minute today?",
    ),
  },
  {
    user: 'ben',
    template: template(
      'CONTACT',
      'Offer sent',
      'Hi {{ record.name }}, our offer for {{ record.account }} is in your inbox. {{ user.name }}',
    ),
  },
  {
    user: 'chloe',
    template: template(
      'LEAD',
      'First contact',
      'Hi {{ record.name }}, thank you for your interest. Call me back on {{ phoneNumber.number }}. {{ user.name }}',
    ),
  },
];
