import { type Carriers, type Dependencies, routeInbound, type StoredCallback } from '@patchbay/messaging';
import { newId } from '@patchbay/service-kit';
import { createTestDatabase, type TestDatabase } from '@patchbay/testkit';
import { Client, type QueryResultRow } from 'pg';
import { connectPersistence, type Persistence } from './connect-persistence';

export interface TestPersistence {
  readonly persistence: Persistence;
  /** Of its database. */
  readonly url: string;
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Stores a text of a customer, as the ingress does. */
  receive(text: {
    readonly from: string;
    readonly to: string;
    readonly body?: string;
    readonly at?: Date;
  }): Promise<void>;
  /** Routes stored texts, as the worker does. */
  route(dependencies: Dependencies, limit?: number): Promise<void>;
}

/** Call it in a `describe`: persistence on a database of its own, filled by `fill`. */
export function withPersistence(fill: string): TestPersistence {
  let database: TestDatabase;
  let persistence: Persistence;
  let client: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    persistence = await connectPersistence({ url: database.url, applicationName: 'test' });
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(fill);
  });
  afterAll(async () => {
    await client.end();
    await persistence.close();
    await database.close();
  });
  const carriers = new Map([
    ['generic', { read: ({ rawBody }: StoredCallback) => JSON.parse(rawBody.toString()) }],
  ]) as unknown as Carriers;
  return {
    get persistence() {
      return persistence;
    },
    get url() {
      return database.url;
    },
    query: async <Row extends QueryResultRow>(text: string, values: unknown[] = []) =>
      (await client.query<Row>(text, values)).rows,
    async receive({ from, to, body = 'Hi', at = new Date() }) {
      const id = newId();
      const text = { kind: 'text', carrierMessageId: id, from, to, body, media: [] };
      await persistence.receipts.append({
        ...{ id, carrier: 'generic', path: '', contentType: '', receivedAt: at },
        envelope: { eventId: id, kind: 'text', lane: id },
        rawBody: Buffer.from(JSON.stringify(text)),
      });
    },
    async route(dependencies, limit = 1) {
      const jobs = await persistence.jobs.claim(['route-inbound'], { limit, perLane: 1, leaseMs: 60_000 });
      const work = {
        ...dependencies,
        carriers,
        jobs: persistence.jobs,
        helpText: '',
        maxTextsPerMinute: Infinity,
        countryOf: () => 'US',
      };
      if (jobs.length > 0) await routeInbound(work, jobs);
    },
  };
}
