import { waitFor } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Step {
  readonly code: string;
  readonly title: string;
  readonly isDone: boolean;
  readonly findings: readonly { readonly code: string; readonly advice: string; readonly subject: unknown }[];
}

let patchbay: Patchbay;
beforeAll(async () => {
  patchbay = await startPatchbay();
});
afterAll(() => patchbay?.close());

const steps = async () =>
  (
    await patchbay.admin.run<{ setup: Step[] }>(`{ setup { code title isDone findings { code advice subject {
      __typename ... on PhoneNumber { number } ... on CarrierAccount { isFromEnvironment } } } } }`)
  ).setup;
const done = async () => (await steps()).flatMap(({ code, isDone }) => (isDone ? [code] : []));
const findings = async (code: string) => (await steps()).find((step) => step.code === code)!.findings;

test('an empty installation has all steps ahead but the first, and each says what to do', async () => {
  const found = await steps();
  expect(found.map(({ code }) => code)).toEqual([
    ...['ADMINISTRATOR', 'PEOPLE', 'CARRIER_ACCOUNT', 'PHONE_NUMBER', 'WEBHOOK', 'TEXT_IN', 'TEXT_OUT'],
    'COMPANY_SETTINGS',
  ]);
  // Who asks is an administrator.
  for (const { code, isDone, findings: open } of found)
    expect([code, isDone, open.length]).toEqual(code === 'ADMINISTRATOR' ? [code, true, 0] : [code, false, 1]);
  expect(await findings('CARRIER_ACCOUNT')).toEqual([
    expect.objectContaining({
      code: 'SETUP_ACCOUNT_NOT_CHECKED',
      subject: { __typename: 'CarrierAccount', isFromEnvironment: true },
    }),
  ]);
});

test('each step is done when what it asks for is there, and open again when it is gone', async () => {
  await fillCompany(patchbay.admin);
  expect(await done()).toEqual(['ADMINISTRATOR', 'PEOPLE', 'PHONE_NUMBER']);
  await patchbay.admin.run(`mutation { upsertPhoneNumbers(input: [{ number: "+12025550190", name: "Lobby",
    provider: GENERIC, owner: { userExternalId: "eli" } }]) { created userErrors { message } } }`);
  expect(await findings('PHONE_NUMBER')).toEqual([
    expect.objectContaining({ subject: { __typename: 'PhoneNumber', number: '+12025550190' } }),
  ]);
  await patchbay.text(customers.maya, numbers.ana, 'Is anybody there?');
  await waitFor(async () => (await done()).includes('TEXT_IN'), { what: 'the text' });
  expect(await done()).toEqual(['ADMINISTRATOR', 'PEOPLE', 'PHONE_NUMBER', 'WEBHOOK', 'TEXT_IN']);

  const ana = await patchbay.as('ana');
  const { conversations } = await ana.run<{ conversations: { edges: { node: { id: string } }[] } }>(
    '{ conversations(first: 1) { edges { node { id } } } }',
  );
  await ana.run('mutation ($id: ID!) { sendMessage(input: { conversationId: $id, body: "Yes" }) { message { id } } }', {
    id: conversations.edges[0]!.node.id,
  });
  await waitFor(async () => (await done()).includes('TEXT_OUT'), { what: 'the answer' });
  // As installed is a decision, too.
  await patchbay.admin.run('mutation { updateCompanySettings(input: { holidays: [] }) { userErrors { message } } }');
  expect(await done()).toHaveLength(8);

  await patchbay.database.query(`UPDATE app_user SET role = 'VIEWER' WHERE role <> 'ADMIN'`);
  const open = (await steps()).filter(({ isDone }) => !isDone);
  expect(open.map(({ code }) => code)).toEqual(expect.arrayContaining(['PEOPLE']));
  expect(await findings('PHONE_NUMBER')).toContainEqual(
    expect.objectContaining({
      code: 'SETUP_NUMBER_WITHOUT_PEOPLE',
      subject: { __typename: 'PhoneNumber', number: numbers.ana },
    }),
  );
});
