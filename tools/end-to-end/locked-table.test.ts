import { createGraphqlClient, waitFor, type GraphqlClient } from '@patchbay/testkit';
import { request } from 'node:http';
import { Client } from 'pg';
import { countStatements } from './count-statements';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

const me = '{ me { name teams { name members { edges { node { name } } } } } }';
const records = '{ records(first: 5) { edges { node { name } } } }';
const templates = '{ templates { edges { node { name } } } }';

/** Queries that need the table, as many kinds as there are. */
const needMessages = {
  list: '{ conversations { edges { node { id lastMessage { body } } } } }',
  search: '{ conversations(filter: { search: "Hello" }) { edges { node { id } } } }',
  history: '{ conversations { edges { node { messages { edges { node { body } } } } } } }',
  notifications: '{ notifications { edges { node { title } } } }',
};

describe('while a table is locked', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  let holder: Client;
  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    await patchbay.text(customers.maya, numbers.ana, 'Hello');
    await waitFor(async () => (await patchbay.database.query('SELECT 1 FROM message')).length === 1);
    holder = new Client({ connectionString: patchbay.database.url });
    await holder.connect();
  });
  afterAll(async () => {
    await holder.end();
    await patchbay.close();
  });
  afterEach(() => holder.query('ROLLBACK'));

  /** Asks all of these, again and again, until `until` says so. */
  const flood = async (queries: readonly string[], clients: number, until: () => boolean) => {
    const answers: Awaited<ReturnType<GraphqlClient['ask']>>[] = [];
    await Promise.all(
      Array.from({ length: clients }, async (_, n) => {
        while (!until()) answers.push(await ana.ask(queries[n % queries.length]!));
      }),
    );
    return answers;
  };

  test('what does not need it works, and the rest is UNAVAILABLE', async () => {
    for (const query of [me, records, templates, ...Object.values(needMessages)])
      expect(await ana.ask(query)).toMatchObject({ status: 200 });
    await holder.query('BEGIN; LOCK TABLE message IN ACCESS EXCLUSIVE MODE');
    let asked = 0;
    const stopped = () => asked === 30;
    const blocked = flood(Object.values(needMessages), 60, stopped);
    for (; asked < 30; asked += 1)
      for (const query of [me, records, templates]) {
        const answer = await ana.ask(query);
        expect(answer.errors).toBeUndefined();
      }
    const answers = await blocked;
    expect(answers.length).toBeGreaterThanOrEqual(60);
    for (const { errors } of answers)
      expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', retryAfter: expect.any(Number) } }]);
    await holder.query('ROLLBACK');
    for (const query of Object.values(needMessages)) expect((await ana.ask(query)).errors).toBeUndefined();
  }, 120_000);

  test('a template is saved, without what records lack', async () => {
    const save = (name: string) =>
      ana.ask<{ createTemplate: { template: { name: string } | null; fields: unknown[] | null } }>(
        `mutation { createTemplate(input: { name: "${name}", recordType: CONTACT, body: "Hi {{ record.name }}" }) { template { name } fields { path } } }`,
      );
    await holder.query('BEGIN; LOCK TABLE record IN ACCESS EXCLUSIVE MODE');
    expect(await save('Locked')).toMatchObject({
      data: { createTemplate: { template: { name: 'Locked' }, fields: null } },
    });
    await holder.query('ROLLBACK');
    expect(await save('Free')).toMatchObject({ data: { createTemplate: { fields: [{ path: 'record.name' }] } } });
    const { templates: saved } = await ana.run<{ templates: { edges: { node: { name: string } }[] } }>(templates);
    expect(saved.edges.map(({ node }) => node.name)).toEqual(['Free', 'Locked']);
  });

  test('a send waits for a moment, then it is UNAVAILABLE and was not sent', async () => {
    const input = { ...(await findAnaAndMaya(ana)), to: customers.maya, body: 'Too late' };
    await holder.query('BEGIN; LOCK TABLE message IN ACCESS EXCLUSIVE MODE');
    const send = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }';
    expect((await ana.ask(send, { input })).errors).toMatchObject([
      { extensions: { code: 'UNAVAILABLE', retryAfter: expect.any(Number) } },
    ]);
    await holder.query('ROLLBACK');
    expect(await patchbay.database.query("SELECT 1 FROM message WHERE body = 'Too late'")).toEqual([]);
  }, 60_000);

  test.each([
    ['before it starts', 'app_user', '{ me { teams { name members { edges { node { teams { name } } } } } } }'],
    [
      'while it is executed',
      'conversation',
      '{ conversations { edges { node { messages { edges { node { id routing { candidates { record { name } } } } } } } } } }',
    ],
  ])('a query whose client disconnects %s reads nothing more', async (_, table, query) => {
    const token = await patchbay.tokenOf('ana');
    const client = createGraphqlClient(patchbay.gatewayUrl, token);
    const statements = countStatements();
    try {
      await client.run(query);
      const needed = statements.count();
      expect(needed).toBeGreaterThan(2);

      await holder.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
      const { hostname, port } = new URL(patchbay.gatewayUrl);
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const leaving = request({ hostname, port, path: '/graphql', method: 'POST', headers });
      leaving.on('error', () => undefined);
      leaving.end(JSON.stringify({ query }));
      // It waits for the table.
      await waitFor(async () => (await holder.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rowCount === 1);
      leaving.destroy();
      // The gateway has seen that when it answers the next request.
      await fetch(`${patchbay.gatewayUrl}/healthz`);
      statements.reset();
      await holder.query('ROLLBACK');
      await client.run(query);
      expect(statements.count()).toBe(needed);
    } finally {
      statements.stop();
    }
  });
});
