import { waitFor, type SubscriptionLog } from '@patchbay/testkit';
import { countStatements } from './count-statements';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

const people = ['ana', 'ben', 'chloe', 'dana', 'max', 'eli', 'root'] as const;
type Name = (typeof people)[number];

const record = `__typename id name owner { __typename ... on User { name } ... on Team { name members(first: 2) { edges { node { name } } } } } phones { kind number }
  ... on Contact { account { name } } ... on Opportunity { contact { name } account { name } }`;
const shared = `id body direction status sender { name } timeline { kind by { name } }
  routing { decidedBy record { ${record} } candidates { rank record { ${record} } } }
  conversation { id customerNumber isOptedOut record { ${record} } phoneNumber { number } lastMessage { id body } messages(last: 3) { edges { node { body } } } }`;
const personal = `${shared} conversation { unreadCount record { conversations(first: 5) { edges { node { id unreadCount } } } } }`;

interface Added {
  messageAdded: { cursor: string; message: { id: string; body: string } };
}

/** A result that is computed once for many sockets must be what each user would have read. */
describe('a delivery to many sockets', () => {
  let patchbay: Patchbay;
  let after: string;
  beforeEach(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    after = (await patchbay.admin.run<{ eventCursor: string }>('{ eventCursor }')).eventCursor;
  });
  afterEach(() => patchbay.close());

  const open = async (name: Name, selection: string) =>
    (await patchbay.connect(name)).subscribe<Added>(
      `subscription ($after: Cursor) { messageAdded(after: $after) { cursor message { ${selection} } } }`,
      { after },
    );
  const texts: readonly (readonly [string, string, string])[] = [
    [customers.maya, numbers.ana, 'Maya to Ana'],
    [customers.maya, numbers.ben, 'Maya to Ben'],
    [customers.maya, numbers.west, 'Maya to West'],
    [customers.harbor, numbers.west, 'Harbor to West'],
    [customers.rafi, numbers.chloe, 'Rafi to Chloe'],
    [customers.rafi, numbers.west, 'Rafi to West'],
    [customers.unknown, numbers.east, 'Somebody to East'],
    [customers.unknown, numbers.ana, 'Somebody to Ana'],
  ];
  const bodiesOf = (log: SubscriptionLog<Added>) => log.received.map(({ data }) => data?.messageAdded.message.body);

  test.each([
    ['the same for all', shared],
    ['each viewer’s own', personal],
  ])(
    'with a selection that is %s shows each user what their own query shows',
    async (_, selection) => {
      const logs = new Map<Name, SubscriptionLog<Added>[]>();
      for (const name of people) logs.set(name, [await open(name, selection), await open(name, selection)]);
      const [witness] = logs.get('root')!;

      for (const [from, to, body] of texts) {
        await patchbay.text(from, to, body);
        await waitFor(() => bodiesOf(witness!).includes(body), { what: body });
        for (const name of people) {
          const { received } = logs.get(name)![0]!;
          const id = witness!.received.find(({ data }) => data?.messageAdded.message.body === body)!.data!.messageAdded
            .message.id;
          const { data } = await (await patchbay.as(name)).ask<{ node: unknown }>(
            `query ($id: ID!) { node(id: $id) { ... on Message { ${selection} } } }`,
            { id },
          );
          if (data.node === null) expect(bodiesOf(logs.get(name)![0]!)).not.toContain(body);
          else {
            await waitFor(() => bodiesOf(logs.get(name)![0]!).includes(body), { what: `${name} to hear ${body}` });
            expect(
              received.find((event) => event.data?.messageAdded.message.body === body)?.data?.messageAdded.message,
            ).toEqual(data.node);
          }
        }
      }
      for (const [name, [first, second]] of logs) {
        await waitFor(() => first!.received.length === second!.received.length, {
          what: `the second socket of ${name}`,
        });
        expect(second!.received).toEqual(first!.received);
      }
      // Make sure that users get different results; otherwise this test proves nothing.
      expect(new Set([...logs.values()].map(([log]) => log!.received.length)).size).toBeGreaterThan(3);
    },
    60_000,
  );

  test('takes as many statements for sixty sockets as for one', async () => {
    const one = await open('dana', shared);
    const heard = (log: SubscriptionLog<Added>, body: string) =>
      waitFor(() => bodiesOf(log).includes(body), { what: body });
    await patchbay.text(customers.maya, numbers.ana, 'ready?');
    await heard(one, 'ready?');
    const statements = countStatements();
    try {
      const costOf = async (body: string, logs: readonly SubscriptionLog<Added>[]) => {
        statements.reset();
        await patchbay.text(customers.maya, numbers.ana, body);
        for (const log of logs) await heard(log, body);
        return statements.count();
      };
      // The minimum of three runs, because the gateway reads the log from time to time.
      const alone = Math.min(
        await costOf('alone 1', [one]),
        await costOf('alone 2', [one]),
        await costOf('alone 3', [one]),
      );
      const many = [one];
      for (let n = 0; n < 30; n += 1)
        many.push(await open('dana', shared), await open(n % 2 === 0 ? 'ana' : 'root', shared));
      for (const log of many) await heard(log, 'alone 3');
      const together = Math.min(
        await costOf('together 1', many),
        await costOf('together 2', many),
        await costOf('together 3', many),
      );
      expect(alone).toBeGreaterThan(0);
      expect(together).toBeLessThanOrEqual(alone);
    } finally {
      statements.stop();
    }
  }, 60_000);
});
