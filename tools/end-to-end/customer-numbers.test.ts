import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Conversation {
  id: string;
  customerNumber: string;
  record: { __typename: string; name: string; phones: { number: string }[] };
  messages: { edges: { node: { body: string } }[] };
}

describe('a customer’s number', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
  });
  afterAll(() => patchbay.close());

  const withText = async (body: string): Promise<Conversation[]> =>
    (
      await ana.run<{ conversations: { edges: { node: Conversation }[] } }>(
        'query ($search: String) { conversations(filter: { search: $search }) { edges { node { id customerNumber record { __typename name phones { number } } messages { edges { node { body } } } } } } }',
        { search: body },
      )
    ).conversations.edges.map(({ node }) => node);
  const text = async (from: string, body: string) => {
    expect(await patchbay.text(from, numbers.ana, body)).toBe(200);
    return waitFor(async () => (await withText(body))[0], { what: body });
  };
  const contact = (externalId: string, number: string) =>
    patchbay.admin.run(
      'mutation ($input: [RecordInput!]!) { upsertRecords(input: $input) { userErrors { message } } }',
      {
        input: [
          {
            type: 'CONTACT',
            externalId,
            name: externalId,
            owner: { userExternalId: 'ana' },
            phones: [{ kind: 'MOBILE', number }],
          },
        ],
      },
    );

  test.each([
    ['a Mexican mobile', '+5215512345678', '+525512345678'],
    ['an Argentine mobile', '+5491123456789', '+541123456789'],
    ['a Brazilian mobile with and without its ninth digit', '+5511987654321', '+551187654321'],
  ])('of %s belongs to one customer in both spellings', async (name, one, other) => {
    await contact(name, one);
    const first = await text(one, `${name}, one`);
    const second = await text(other, `${name}, the other`);
    expect(second.id).toBe(first.id);
    expect(second.record.name).toBe(name);
    expect(second.messages.edges.map(({ node }) => node.body)).toEqual([`${name}, one`, `${name}, the other`]);
  });

  test.each([
    ['a short code', '40404'],
    ['a name', 'ACME Bank'],
  ])('can be %s: the text creates a lead without a number, and replies are refused', async (name, from) => {
    const first = await text(from, `${name} writes`);
    expect(first).toMatchObject({ customerNumber: from, record: { __typename: 'Lead', phones: [] } });
    const second = await text(from, `${name} writes again`);
    expect(second.id).toBe(first.id);
    const { sendMessage } = await ana.run<{ sendMessage: { userErrors: { code: string; message: string }[] } }>(
      'mutation ($id: ID!) { sendMessage(input: { conversationId: $id, body: "Thanks" }) { userErrors { code message } } }',
      { id: first.id },
    );
    expect(sendMessage.userErrors).toEqual([
      { code: 'INVALID_NUMBER', message: expect.stringContaining("can't receive replies") as string },
    ]);
  });

  test('leads to an opportunity through its contact and its account', async () => {
    const { simulateRouting } = await ana.run<{
      simulateRouting: { candidates: { record: { name: string; phones: { number: string }[] } }[] };
    }>(
      `{ simulateRouting(from: "+13125550140", to: "${numbers.west}") { candidates { record { name phones { number } } } } }`,
    );
    expect(simulateRouting.candidates.map(({ record }) => record.name).sort()).toEqual(['Harbor', 'Supply']);
    const supply = simulateRouting.candidates.find(({ record }) => record.name === 'Supply')!;
    expect(supply.record.phones.map(({ number }) => number)).toEqual(['+13125550141', '+13125550140']);
  });
});
