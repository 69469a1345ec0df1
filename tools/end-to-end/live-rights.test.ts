import { waitFor, type SubscriptionLog } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Added {
  messageAdded: { message: { body: string } };
}

/** What an open socket gets while users, numbers and records change. */
describe('an open socket follows a change', () => {
  let patchbay: Patchbay;
  let toBen: SubscriptionLog<Added>;
  let toRoot: SubscriptionLog<Added>;
  beforeEach(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    // Remove Maya's number from the other record, so that only the change under test matters.
    await patchbay.admin.run(
      `mutation { upsertRecords(input: [{ type: OPPORTUNITY, externalId: "supply", name: "Supply", owner: { userExternalId: "chloe" } }]) { updated } }`,
    );
    const subscription = 'subscription { messageAdded { message { body } } }';
    toBen = (await patchbay.connect('ben')).subscribe<Added>(subscription);
    toRoot = (await patchbay.connect('root')).subscribe<Added>(subscription);
    await waitFor(async () => {
      await patchbay.text(customers.harbor, numbers.ben, 'ready?');
      return toBen.received.length > 0 && toRoot.received.length > 0;
    });
  });
  afterEach(() => patchbay.close());

  const bodies = (log: SubscriptionLog<Added>) =>
    log.received.map(({ data }) => data?.messageAdded.message.body).filter((body) => body !== 'ready?');
  /** Sends a text from Maya to Ana's number, then one that Ben always gets. Returns whether he got the first one. */
  const hears = async (name: string): Promise<boolean> => {
    await patchbay.text(customers.maya, numbers.ana, name);
    await waitFor(() => bodies(toRoot).includes(name), { what: `an administrator to get ${name}` });
    await patchbay.text(customers.rafi, numbers.chloe, `after ${name}`);
    await waitFor(() => bodies(toRoot).includes(`after ${name}`));
    // Both sockets get their events from the same stream, in the same order.
    await new Promise((resolve) => setImmediate(resolve));
    return bodies(toBen).includes(name);
  };
  const run = (mutation: string) => patchbay.admin.run(`mutation { ${mutation} { updated userErrors { message } } }`);
  const user = (role: string) =>
    run(`upsertUsers(input: [{ externalId: "ben", name: "Ben", email: "ben@example.com", role: ${role} }])`);
  const number = (owner: string) =>
    run(`upsertPhoneNumbers(input: [{ number: "${numbers.ana}", name: "Ana", provider: GENERIC, owner: ${owner} }])`);
  const contact = (owner: string) =>
    run(
      `upsertRecords(input: [{ type: CONTACT, externalId: "maya", name: "Maya", owner: ${owner}, phones: [{ kind: MOBILE, number: "${customers.maya}" }] }])`,
    );
  const settled = async (expected: boolean, name: string) => {
    let round = 0;
    await waitFor(async () => (await hears(`${name} ${(round += 1)}`)) === expected, {
      what: `Ben ${expected ? 'to get' : 'not to get'} ${name}`,
      limitMs: 1_500,
    });
    // It must stay that way.
    expect(await hears(`${name} for good`)).toBe(expected);
  };

  test('of the user’s state: a user who is deactivated can do nothing, and comes back', async () => {
    const socket = await patchbay.connect('ben');
    const log = socket.subscribe('subscription { messageAdded { cursor } }');
    const ben = await patchbay.as('ben');
    const me = '{ me { id isActive } }';
    const { id } = (await ben.run<{ me: { id: string } }>(me)).me;
    const run = (mutation: string) =>
      patchbay.admin.run<Record<string, { phoneNumbers: { number: string }[]; userErrors: { code: string }[] }>>(
        `mutation { done: ${mutation} { phoneNumbers { number ownership { owner { ... on User { name } } until } } userErrors { code } } }`,
      );
    expect((await run(`deactivateUser(input: { id: "${id}" })`))['done']).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT' }],
    });
    const { done } = await run(`deactivateUser(input: { id: "${id}", leaveUnattended: true })`);
    expect(done).toMatchObject({
      phoneNumbers: [{ number: numbers.ben, ownership: [{ owner: { name: 'ben' }, until: null }] }],
      userErrors: [],
    });
    await waitFor(() => socket.closeCode(), { what: 'the socket to end', limitMs: 1_500 });
    expect(socket.closeCode()).toBe(4403);
    expect(log.ended()).not.toBeUndefined();
    await expect(ben.run(me)).rejects.toThrow('No active user');
    await run(`reactivateUser(id: "${id}")`);
    expect(await ben.run(me)).toMatchObject({ me: { isActive: true } });
  });

  test('of the user’s role', async () => {
    expect(await hears('a salesperson, a mate’s text')).toBe(false);
    await user('SALES_MANAGER');
    await settled(true, 'as a manager');
    await user('SALESPERSON');
    await settled(false, 'as a salesperson');
    await user('ADMIN');
    await settled(true, 'as an administrator');
    await user('VIEWER');
    await settled(false, 'as a viewer');
  });

  test('of the number’s owner', async () => {
    await number('{ teamExternalId: "west" }');
    await settled(true, 'on the team’s number');
    await number('{ userExternalId: "ana" }');
    await settled(false, 'on Ana’s number');
  });

  test('of the record’s owner', async () => {
    await contact('{ userExternalId: "ben" }');
    await settled(true, 'of his own contact');
    await contact('{ userExternalId: "ana" }');
    await settled(false, 'of Ana’s contact');
    await contact('{ teamExternalId: "west" }');
    await settled(true, 'of the team’s contact');
  });
});
