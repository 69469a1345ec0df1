import { deliveryProblemCodes } from '@patchbay/messaging';
import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Sent {
  readonly status: string;
  readonly problem: { readonly code: string; readonly providerCode: string } | null;
  readonly conversation: {
    readonly isOptedOut: boolean;
    readonly messages: { readonly edges: { readonly node: { readonly direction: string; readonly body: string } }[] };
  };
}

const page = readFileSync(join(__dirname, '../../docs/carriers/simulator.md'), 'utf8');
const failing = [...page.matchAll(/^\| `(\+150055\d{5})` +\| `(\w+)` +\| (\d{5})/gm)].map(
  ([, number, code, carrierCode]) => ({
    number: number!,
    code: code!,
    carrierCode: carrierCode!,
  }),
);

/** Codes that no carrier reports. */
const ours: readonly string[] = [
  ...['OPT_IN_NEEDED', 'EXPIRED', 'IN_DOUBT', 'CUSTOMER_REPLIED', 'CUSTOMER_MAY_OPT_OUT', 'SENDER_NOT_ALLOWED'],
  ...['NUMBER_RETIRED', 'QUIET_HOURS', 'COUNTRY_NOT_ALLOWED', 'INTERNAL_ERROR'],
];

describe('a text to a magic number of the simulated carrier', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  let phoneNumberId: string;
  beforeAll(async () => {
    patchbay = await startPatchbay({ DEMO: '1', DEMO_HISTORY: '0', SEND_PER_MINUTE_USER: '0' });
    ana = await patchbay.as('ana');
    const { phoneNumbers } = await ana.run<{ phoneNumbers: { id: string }[] }>('{ phoneNumbers { id } }');
    phoneNumberId = phoneNumbers[0]!.id;
  });
  afterAll(() => patchbay.close());

  const send = async (to: string) => {
    const { sendMessage } = await ana.run<{ sendMessage: { message: { id: string } | null; userErrors: object[] } }>(
      `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code message } } }`,
      { input: { newLeadName: to, to, phoneNumberId, body: 'Hello' } },
    );
    expect(sendMessage.userErrors).toEqual([]);
    return sendMessage.message!.id;
  };
  const sent = async (id: string) =>
    (
      await ana.run<{ node: Sent }>(
        `query ($id: ID!) { node(id: $id) { ... on Message { status problem { code providerCode } conversation {
          isOptedOut messages { edges { node { direction body } } } } } } }`,
        { id },
      )
    ).node;
  const untilIt = (id: string, isSo: (found: Sent) => boolean) =>
    waitFor(
      async () => {
        const found = await sent(id);
        return isSo(found) && found;
      },
      { what: 'the outcome of the text' },
    );
  const answersOf = ({ conversation }: Sent) =>
    conversation.messages.edges.flatMap(({ node }) => (node.direction === 'INBOUND' ? [node.body] : []));

  test('has one for each problem that carriers report', () => {
    const known: string[] = failing.map(({ code }) => code);
    expect(known.toSorted()).toEqual(deliveryProblemCodes.filter((code) => !ours.includes(code)).toSorted());
  });

  test.each(failing)('$number fails with $code', async ({ number, code, carrierCode }) => {
    const found = await untilIt(await send(number), ({ status }) => status === 'UNDELIVERED');
    expect(found.problem).toEqual({ code, providerCode: carrierCode });
    if (code === 'OPTED_OUT') await untilIt(await firstIdTo(number), ({ conversation }) => conversation.isOptedOut);
  });

  test.each(['+15005550100', '+15005550105', '+15005550106'])('%s is delivered', async (number) => {
    await untilIt(await send(number), ({ status }) => status === 'DELIVERED');
  });

  test('is answered, or refused for good', async () => {
    const [answered, stopped] = [await send('+15005550101'), await send('+15005550102')];
    await untilIt(answered, (found) => answersOf(found).length === 1);
    const found = await untilIt(stopped, ({ conversation }) => conversation.isOptedOut);
    expect(answersOf(found)).toEqual(['STOP']);
  });

  const firstIdTo = async (number: string) => {
    const { conversations } = await ana.run<{
      conversations: { edges: { node: { lastMessage: { id: string } } }[] };
    }>(`{ conversations(filter: { search: "${number}" }) { edges { node { lastMessage { id } } } } }`);
    return conversations.edges[0]!.node.lastMessage.id;
  };
});
