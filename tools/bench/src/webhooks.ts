import { runMigrations } from '@patchbay/persistence';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { compare, type Result } from './compare';
import { askGraphql } from './http-load';
import { endLater } from './leave-nothing';
import { liveAuthorization, liveEnvironment, seedLiveCompany } from './live-company';
import { startServer } from './start-server';

const events = 10_000;
const wanted = 1_000;
const document =
  'subscription { messageAdded { cursor message { id body direction status createdAt conversation { id customerNumber record { id name } } } } }';

interface Posted {
  readonly data: readonly {
    readonly cursor: string;
    readonly data: { readonly messageAdded: { readonly message: { readonly createdAt: string } } };
  }[];
}

/** An endpoint was paused, and then gets everything that happened since. The order and number of events are checked. */
export async function benchWebhooks(databaseUrl: string): Promise<readonly Result[]> {
  await runMigrations(databaseUrl);
  await seedLiveCompany(databaseUrl);
  const server = await startServer('live-servers', 'patchbay', {
    ...liveEnvironment(databaseUrl),
    BOOTSTRAP_ADMIN: 'root',
    WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1/32',
  });
  const authorization = await liveAuthorization('root');
  const ask = <Data>(query: string) => askGraphql<Data>(server.url, query, authorization);
  const receiver = await startReceiver();
  const { account } = await ask<{ account: { serviceAccount: { id: string } } }>(
    'mutation { account: createServiceAccount(input: { name: "Bench", scopes: [MESSAGES_READ, DIRECTORY_READ] }) { serviceAccount { id } } }',
  );
  const { created } = await ask<{ created: { webhookEndpoint: { id: string } } }>(
    `mutation { created: createWebhookEndpoint(input: { url: "${receiver.url}", serviceAccountId: "${account.serviceAccount.id}",
      document: ${JSON.stringify(document)} }) { webhookEndpoint { id } userErrors { message } } }`,
  );
  const change = (name: string) =>
    ask(`mutation { ${name}(id: "${created.webhookEndpoint.id}") { userErrors { message } } }`);
  const eventCursor = async () => (await ask<{ eventCursor: string }>('{ eventCursor }')).eventCursor;
  const acknowledged = async () =>
    (await ask<{ webhookEndpoints: { cursor: string }[] }>('{ webhookEndpoints { cursor } }')).webhookEndpoints[0]!
      .cursor;
  const notes: string[] = [];

  const catchUp = async (): Promise<number> => {
    await change('pauseWebhookEndpoint');
    const before = await eventCursor();
    server.child.send({ emit: events, bytes: '' });
    while ((await eventCursor()) === before) await pause(50);
    // The relay has numbered all of them by then.
    await pause(3_000);
    const arrived = receiver.expect(events);
    await change('resumeWebhookEndpoint');
    const { firstAt, lastAt, requests, lastCursor } = await arrived;
    // A pause before the last answer is stored would send its events again.
    while ((await acknowledged()) !== lastCursor) await pause(50);
    notes.push(`${events.toLocaleString('en')} events in ${requests} requests.`);
    return (events / (lastAt - firstAt)) * 1_000;
  };
  try {
    return [
      await compare(
        {
          asks: 'How many events per second does one local receiver get when it is behind?',
          unit: 'events per second',
          rounds: 3,
          contenders: { webhooks: catchUp, 'the bound': async () => wanted },
          ratios: [{ of: 'webhooks', over: 'the bound', atLeast: 1 }],
        },
        notes,
      ),
    ];
  } finally {
    server.close();
  }
}

interface Arrived {
  /** In milliseconds. */
  readonly firstAt: number;
  readonly lastAt: number;
  readonly requests: number;
  readonly lastCursor: string;
}

/** Answers 204, and notes when events came: from its first request on, which a claim comes before. */
async function startReceiver() {
  let [expected, count, requests, firstAt, lastCreatedAt, lastCursor] = [0, 0, 0, 0, '', ''];
  let done: (arrived: Arrived) => void = () => undefined;
  let failed: (error: Error) => void = () => undefined;
  const take = (body: string) => {
    requests += 1;
    for (const { cursor, data } of (JSON.parse(body) as Posted).data) {
      lastCursor = cursor;
      const { createdAt } = data.messageAdded.message;
      if (createdAt <= lastCreatedAt) failed(new Error(`An event of ${createdAt} came after one of ${lastCreatedAt}.`));
      lastCreatedAt = createdAt;
      count += 1;
    }
    if (count > expected) failed(new Error(`${count} events came instead of ${expected}.`));
    if (count === expected) done({ firstAt, lastAt: performance.now(), requests, lastCursor });
  };
  const http = createServer((request, response) => {
    if (requests === 0) firstAt = performance.now();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      take(Buffer.concat(chunks).toString());
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  endLater(async () => void http.close());
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`,
    expect(size: number) {
      [expected, count, requests] = [size, 0, 0];
      return new Promise<Arrived>((resolve, reject) => {
        [done, failed] = [resolve, reject];
      });
    },
  };
}
