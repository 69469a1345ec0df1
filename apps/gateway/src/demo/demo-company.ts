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

const mobile = (number: string) => [{ kind: 'MOBILE', number }];
const business = (number: string) => [{ kind: 'BUSINESS', number }];

export const records: readonly RecordInput[] = [
  {
    type: 'ACCOUNT',
    externalId: 'a-harbor',
    name: 'Harbor Coffee Roasters',
    owner: user('ana'),
    isActive: true,
    phones: business('+13125550140'),
  },
  {
    type: 'ACCOUNT',
    externalId: 'a-lumen',
    name: 'Lumen Lighting',
    owner: user('ben'),
    isActive: true,
    phones: business('+13125550150'),
  },
  {
    type: 'ACCOUNT',
    externalId: 'a-pine',
    name: 'Pine Street Dental',
    owner: team('east'),
    isActive: true,
    phones: business('+13125550160'),
  },
  {
    type: 'CONTACT',
    externalId: 'c-maya',
    name: 'Maya Lindqvist',
    owner: user('ana'),
    isActive: true,
    phones: mobile('+13125550141'),
    accountExternalId: 'a-harbor',
  },
  // Shares a number with the roastery.
  {
    type: 'CONTACT',
    externalId: 'c-tom',
    name: 'Tom Adeyemi',
    owner: user('ben'),
    isActive: true,
    phones: [...mobile('+13125550142'), ...business('+13125550140')],
    accountExternalId: 'a-harbor',
  },
  {
    type: 'CONTACT',
    externalId: 'c-ines',
    name: 'Inês Carvalho',
    owner: user('ben'),
    isActive: true,
    phones: mobile('+13125550151'),
    accountExternalId: 'a-lumen',
  },
  {
    type: 'CONTACT',
    externalId: 'c-rafi',
    name: 'Rafi Stern',
    owner: user('chloe'),
    isActive: true,
    phones: mobile('+13125550161'),
    accountExternalId: 'a-pine',
  },
  // Left the company, which kept the number.
  {
    type: 'CONTACT',
    externalId: 'c-old',
    name: 'Jo Becker',
    owner: user('chloe'),
    isActive: false,
    phones: mobile('+13125550160'),
    accountExternalId: 'a-pine',
  },
  {
    type: 'OPPORTUNITY',
    externalId: 'o-beans',
    name: 'Harbor: yearly supply',
    owner: user('ana'),
    isActive: true,
    phones: [],
    accountExternalId: 'a-harbor',
    contactExternalId: 'c-maya',
  },
  {
    type: 'OPPORTUNITY',
    externalId: 'o-store',
    name: 'Lumen: store refit',
    owner: user('ben'),
    isActive: true,
    phones: [],
    accountExternalId: 'a-lumen',
    contactExternalId: 'c-ines',
  },
  {
    type: 'LEAD',
    externalId: 'l-fair',
    name: 'Sam from the trade fair',
    owner: team('west'),
    isActive: true,
    phones: mobile('+13125550171'),
  },
  {
    type: 'LEAD',
    externalId: 'l-web',
    name: 'Noor Haddad',
    owner: user('chloe'),
    isActive: true,
    phones: mobile('+13125550181'),
  },
];

/** Each belongs to one user. */
export const templates: readonly { readonly user: string; readonly template: TemplateInput }[] = [
  {
    user: 'ana',
    template: {
      name: 'Follow-up',
      recordType: 'CONTACT',
      language: 'en',
      body: "Hi {{ record.name | default: 'there' }}, this is {{ user.name }}. Do you have a minute today?",
    },
  },
  {
    user: 'ben',
    template: {
      name: 'Offer sent',
      recordType: 'CONTACT',
      language: 'en',
      body: 'Hi {{ record.name }}, our offer for {{ record.account }} is in your inbox. {{ user.name }}',
    },
  },
  {
    user: 'chloe',
    template: {
      name: 'First contact',
      recordType: 'LEAD',
      language: 'en',
      body: 'Hi {{ record.name }}, thank you for your interest. Call me back on {{ phoneNumber.number }}. {{ user.name }}',
    },
  },
];
