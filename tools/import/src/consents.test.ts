import { mapColumns, readConsent } from '@patchbay/importing';
import { readConsents, readFixture } from './read-fixture.testing';

const unusedOf = ({ ignored }: ReturnType<typeof mapColumns>) =>
  ignored.filter(({ isConsent }) => isConsent === true).map(({ header, reason }) => `${header}: ${reason}`);

describe('consent in an export of HubSpot', () => {
  test('opts out all numbers of a row, at the time of its column or of the last change', async () => {
    const { entries, evidence } = await readConsents('hubspot-consent.csv');
    expect(entries).toEqual([
      '0140 OPTED_OUT 2026-10-01T09:00:00.000Z',
      '0141 OPTED_OUT 2026-10-01T09:00:00.000Z',
      // The owner of this row is unknown, so its record is refused. The customer is opted out all the same.
      '0161 OPTED_OUT 2026-07-05T14:30:00.000Z',
    ]);
    expect(evidence).toEqual([
      'hubspot-consent.csv, line 2: Replied STOP',
      'hubspot-consent.csv, line 2: Replied STOP',
      'hubspot-consent.csv, line 3',
    ]);
    const { refused } = await readFixture('hubspot-consent.csv', {}, { country: 'US' });
    expect(refused[0]).toMatchObject({ line: 3, reason: expect.stringContaining('Nobody Known') as string });
  });

  test('names what is unclear with its line, and what has no number', async () => {
    const { unclear, warnings } = await readConsents('hubspot-consent.csv');
    expect(unclear).toEqual([
      '5: Consent not recorded: SMS opt-out: maybe later is unclear. Use opted out, opted in, or leave it empty.',
      expect.stringMatching(/^6: Consent not recorded: Mobile Phone Number: .*scientific notation/) as string,
    ]);
    expect(warnings).toEqual(['7: The row says what the customer allows, but has no number: nothing to record.']);
  });

  test('about email is not used, and that is said', async () => {
    const { mapping } = await readConsents('hubspot-consent.csv');
    expect(unusedOf(mapping)).toEqual(['Unsubscribed from all email: about email or mail, not texts']);
  });

  test('counts from now if its time cannot be read', async () => {
    const { entries, warnings } = await readConsents(
      'hubspot-consent.csv',
      {},
      {
        dates: { order: undefined, zone: undefined },
      },
    );
    expect(entries).toEqual(['0140 OPTED_OUT now', '0141 OPTED_OUT now', '0161 OPTED_OUT now']);
    expect(warnings[0]).toBe('2: SMS opt-out date cannot be read without --zone. The opt-out counts from now.');
  });
});

describe('consent in an export of Salesforce', () => {
  test('is in custom fields and in those of apps; an opt-in needs its date', async () => {
    const { entries, evidence, warnings, unclear } = await readConsents('salesforce-consent.csv');
    expect(entries).toEqual([
      '0141 OPTED_IN 2026-05-04T10:00:00.000Z',
      '3456 OPTED_OUT 2026-11-05T14:30:00.000Z',
      '3456 OPTED_IN 2026-05-04T10:00:00.000Z',
    ]);
    expect(evidence[0]).toBe('salesforce-consent.csv, line 2: https://example.com/form/7');
    expect(warnings).toEqual([
      '4: Opt-in not recorded: it has no date.',
      '5: Opt-in not recorded: SMS_Opt_In_Date__c is in the future. Check --zone.',
    ]);
    expect(unclear).toEqual([]);
  });

  test('that is about calls or email is used only if the user says so', async () => {
    const { mapping } = await readConsents('salesforce-consent.csv');
    expect(unusedOf(mapping)).toEqual([
      'HasOptedOutOfEmail: about email or mail, not texts',
      'DoNotCall: about calls; if it means texts, too: --map "DoNotCall=optedOut"',
    ]);
    const { entries } = await readConsents('salesforce-consent.csv', { map: new Map([['DoNotCall', 'optedOut']]) });
    expect(entries.filter((entry) => entry.includes('OPTED_OUT'))).toEqual(['3456 OPTED_OUT 2026-11-05T14:30:00.000Z']);
  });
});

test('consent in an export of Dynamics 365 is Allow or Do Not Allow', async () => {
  const { entries, mapping } = await readConsents('dynamics-consent.csv');
  expect(entries).toEqual(['0161 OPTED_OUT 2026-11-06T09:05:00.000Z']);
  expect(unusedOf(mapping)).toEqual([
    'Do not allow Emails: about email or mail, not texts',
    'Do not allow Phone Calls: about calls; if it means texts, too: --map "Do not allow Phone Calls=optedOut"',
  ]);
});

test('consent in a table of your own can be what it is or what is allowed', async () => {
  const { entries, warnings, unclear } = await readConsents('own-consent.csv');
  expect(entries).toEqual([
    '0141 OPTED_OUT now',
    '0142 OPTED_OUT 2026-01-02T00:00:00.000Z',
    '0142 OPTED_IN 2026-02-03T00:00:00.000Z',
    '0144 OPTED_IN 2026-02-03T10:00:00.000Z',
    '0145 OPTED_OUT now',
    '0146 OPTED_OUT now',
  ]);
  expect(unclear).toEqual([
    '4: Consent not recorded: optedOut says no, but optedOutAt has a date. Correct one of them.',
  ]);
  expect(warnings).toEqual([
    '6: optedOutAt is not a date. The opt-out counts from now.',
    '7: Opt-in not recorded: the row also says opted out, and has no dates.',
  ]);
});

describe('a list of numbers', () => {
  test('as Twilio keeps it has a state, a sender and a time for each', async () => {
    const { entries, evidence, warnings, unclear } = await readConsents('twilio-consents.csv', { numberList: true });
    expect(entries).toEqual([
      '0141 OPTED_OUT 2026-03-01T08:00:00.000Z PHONE_NUMBER',
      '0142 OPTED_OUT now',
      '0143 OPTED_IN 2026-03-02T08:00:00.000Z PHONE_NUMBER',
    ]);
    expect(evidence[0]).toBe('twilio-consents.csv, line 2: opt-out-message');
    expect(warnings).toEqual([
      expect.stringMatching(/^3: sender_id: MG\w+ is none of your numbers or teams.*whole company/) as string,
    ]);
    expect(unclear).toEqual([
      expect.stringContaining('5: Consent not recorded: status: undecided is unclear') as string,
    ]);
  });

  test('can be only numbers, without names of columns: all opted out', async () => {
    const { entries, unclear } = await readConsents('opt-outs.csv', { numberList: true });
    expect(entries).toEqual(['0141 OPTED_OUT now', '0142 OPTED_OUT now']);
    expect(unclear).toEqual([
      expect.stringMatching(/^4: .*not valid/) as string,
      expect.stringMatching(/^5: .*not valid/) as string,
    ]);
  });

  test('needs a column of numbers', () =>
    expect(() => mapColumns(['name', 'date'], { numberList: true })).toThrow(/Missing column: the numbers/));
});

test.each([
  ['HasOptedOutOfSms', 'optedOut'],
  ['SMS_Opt_Out__c', 'optedOut'],
  ['smagicinteract__SMSOptOut__c', 'optedOut'],
  ['Opted out', 'optedOut'],
  ['Text Opt Out', 'optedOut'],
  ['Do Not Text', 'optedOut'],
  ['Do not contact', 'optedOut'],
  ['donotsendsms', 'optedOut'],
  ['Do not allow text messages', 'optedOut'],
  ['SMS unsubscribed', 'optedOut'],
  ['SMS nicht zulassen', 'optedOut'],
  ['Opt-out date', 'optedOutAt'],
  ['Opted out at', 'optedOutAt'],
  ['Date of opt-out', 'optedOutAt'],
  ['Accepts SMS Marketing', 'optedIn'],
  ['SMS opt-in', 'optedIn'],
  ['Opted in on', 'optedInAt'],
  ['SMS Opt-In Source', 'consentSource'],
  ['SMS Consent', 'consent'],
  ['SMS Consent Timestamp', 'consentAt'],
  ['Text message subscription status', 'consent'],
  ['Consent date', 'consentAt'],
  ['Opt-out reason', 'consentSource'],
])('the column %j is %s in every export', (name, field) => {
  const { columns } = mapColumns(['Record ID', 'Mobile Phone Number', name]);
  expect(columns.find(({ header }) => header === name)?.field).toBe(field);
});

test.each(['Unsubscribed', 'Blacklisted', 'DNC', 'Email opt out', 'Do Not Fax', 'Consents', 'Subscriber since'])(
  'the column %j is named in a warning, because it is not used',
  (name) => expect(unusedOf(mapColumns(['Record ID', 'Mobile Phone Number', name]))).toHaveLength(1),
);

test.each([
  'Opportunity option',
  'Phone option count',
  'Stop',
  'Blocking issue',
  '(Do Not Modify) Modified On',
  'Mobile status',
])('the column %j is not about consent', (name) => {
  const { columns, ignored } = mapColumns(['Record ID', 'Mobile Phone Number', name]);
  expect(columns.map(({ field }) => field)).toEqual(['externalId', 'mobile']);
  expect(ignored).toEqual([{ header: name, reason: expect.not.stringContaining('consent') as string }]);
});

test.each(['no', 'False', 'nein'])('a consent of %j can mean two things, so it is not guessed', (cell) => {
  const rules = {
    ...{ mapping: mapColumns(['externalId', 'mobile', 'SMS consent']), country: undefined, file: 'a.csv' },
    ...{ dates: { order: undefined, zone: undefined }, isOptOutList: false, subject: { scope: 'COMPANY' } as const },
    ...{ subjectOf: () => undefined, now: new Date() },
  };
  const read = readConsent({ line: 2, cells: ['a', '+13125550141', cell] }, rules);
  expect(read).toMatch(/may mean opted out, or never asked/);
});
