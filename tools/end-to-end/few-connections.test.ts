import {
  connectSubscriber,
  createGraphqlClient,
  createTestDatabase,
  describeWithPgBouncer,
  describeWithRedis,
  signToken,
  startApp,
  startGenericCarrier,
  startPgBouncer,
  testRedisUrl,
  waitFor,
  type GenericCarrier,
  type GraphqlAnswer,
  type GraphqlClient,
  type RunningApp,
  type TestDatabase,
} from '@patchbay/testkit';
import { randomBytes } from 'node:crypto';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { jwtSecret, postWebhook, webhookSecret } from './start-patchbay';

const queries = 120;
const texts = 60;
const sends = 20;

/** How the programs reach a database that has few connections. */
interface Place {
  readonly environment: Record<string, string>;
  close(): Promise<void>;
}

describeWithRedis('all programs with few connections to PostgreSQL', () => {
  const suite = (name: string, open: (database: TestDatabase) => Promise<Place>) =>
    describe(name, () => {
      let database: TestDatabase;
      let place: Place;
      let carrier: GenericCarrier;
      let apps: RunningApp[];
      let ana: GraphqlClient;
      beforeAll(async () => {
        database = await createTestDatabase();
        place = await open(database);
        carrier = await startGenericCarrier(webhookSecret);
        const environment = {
          REDIS_URL: testRedisUrl(),
          AUTH_JWT_SECRET: jwtSecret,
          BOOTSTRAP_ADMIN: 'root',
          GENERIC_SECRET: webhookSecret,
          GENERIC_SEND_URL: carrier.sendUrl,
          TEXTS_PER_MINUTE_SENDER: '0',
          ...place.environment,
        };
        apps = await Promise.all(
          (['gateway', 'webhook-ingress', 'worker'] as const).map((app) => startApp(app, environment)),
        );
        await fillCompany(createGraphqlClient(apps[0]!.url, await signToken(jwtSecret, { sub: 'root' })));
        ana = createGraphqlClient(apps[0]!.url, await signToken(jwtSecret, { sub: 'ana' }));
      });
      afterAll(async () => {
        expect(await Promise.all(apps.map((app) => app.stop()))).toEqual([0, 0, 0]);
        await carrier.close();
        await place.close();
        await database.close();
      });

      it('everything waits for its turn, and nothing fails', async () => {
        const [gateway, ingress] = apps as [RunningApp, RunningApp];
        const subscriber = connectSubscriber(gateway.url, await signToken(jwtSecret, { sub: 'ana' }));
        const added = subscriber.subscribe<{ messageAdded: { message: { body: string } } }>(
          'subscription { messageAdded { message { body } } }',
        );
        await ana.run('{ me { id } }');
        const input = { ...(await findAnaAndMaya(ana)), to: customers.maya };
        const [taken, sent, read] = await Promise.all([
          Promise.all(
            Array.from({ length: texts }, (_, index) =>
              postWebhook(ingress.url, {
                type: 'message.received',
                data: { id: `in-${index}`, from: customers.harbor, to: numbers.ana, text: `in ${index}` },
              }),
            ),
          ),
          (async () => {
            const answers: GraphqlAnswer<{ sendMessage: { userErrors: unknown[] } }>[] = [];
            // One after the other, as one seller sends: they lock the same conversation.
            for (let index = 0; index < sends; index += 1)
              answers.push(
                await ana.ask(
                  'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { message } } }',
                  { input: { ...input, body: `out ${index}` } },
                ),
              );
            return answers;
          })(),
          Promise.all(
            Array.from({ length: queries }, (_, index) =>
              ana.ask(
                [
                  '{ conversations(first: 10) { edges { node { unreadCount record { name } lastMessage { body } } } } }',
                  '{ records(search: "May") { edges { node { name phones { number } } } } }',
                  '{ notifications(first: 10) { edges { node { body } } } me { teams { name } } }',
                ][index % 3]!,
              ),
            ),
          ),
        ]);
        expect(taken).toEqual(Array.from({ length: texts }, () => 200));
        expect(sent.flatMap(({ errors = [], data }) => [...errors, ...(data?.sendMessage.userErrors ?? [])])).toEqual(
          [],
        );
        expect(read.flatMap(({ errors }) => errors ?? [])).toEqual([]);
        await waitFor(() => carrier.sends.length === sends, { what: 'all sends' });
        const reports = await Promise.all(
          carrier.sends.map(({ id }) =>
            postWebhook(ingress.url, { type: 'message.status', data: { id, status: 'delivered' } }),
          ),
        );
        expect(new Set(reports)).toEqual(new Set([200]));
        await waitFor(() => added.received.length >= texts + sends, { what: 'all events' });
        const bodies = added.received.map(({ data }) => data?.messageAdded.message.body);
        expect(new Set(bodies).size).toBe(texts + sends);
        expect(bodies).toHaveLength(texts + sends);
        const delivered = () =>
          database.query<{ count: number }>(
            "SELECT count(*)::int AS count FROM message WHERE status = 'DELIVERED' AND direction = 'OUTBOUND'",
          );
        await waitFor(async () => (await delivered())[0]!.count === sends, { what: 'all reports' });
        expect(await database.query('SELECT name FROM job WHERE attempts > 1')).toEqual([]);
        await subscriber.close();
      });
    });

  suite('25 of the server, three of which are for its administrators', async (database) => {
    const role = `app_${randomBytes(6).toString('hex')}`;
    await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'pass word' CONNECTION LIMIT 22`);
    for (const what of ['SCHEMA public', 'ALL TABLES IN SCHEMA public', 'ALL SEQUENCES IN SCHEMA public'])
      await database.query(`GRANT ALL ON ${what} TO ${role}`);
    const url = new URL(database.url);
    url.username = role;
    url.password = '';
    return {
      environment: { DATABASE_URL: url.href, DATABASE_PASSWORD: 'pass word' },
      async close() {
        await database.query(`DROP OWNED BY ${role}`);
        await database.query(`DROP ROLE ${role}`);
      },
    };
  });

  describeWithPgBouncer('behind PgBouncer in transaction mode', () => {
    suite('that has five', async (database) => {
      const bouncer = await startPgBouncer(database.url, { default_pool_size: 5 });
      return {
        environment: { DATABASE_URL: bouncer.urlOf(database.url), DATABASE_SESSION_URL: database.url },
        close: () => bouncer.close(),
      };
    });
  });
});
