import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { authorizationOf } from './authorization-of';
import { load } from './http-load';
import { endLater } from './leave-nothing';
import { sellerId } from './seed-customers';
import { writeTexts } from './signed-texts';
import { environmentOf, scripts, startProgram } from './start-program';

/** Fail if nothing arrives for so long. */
const timeoutMs = 30_000;

export interface Setup {
  readonly ingressUrl: string;
  readonly gatewayUrl: string;
}

export async function startPatchbay(databaseUrl: string): Promise<Setup> {
  const environment = environmentOf(databaseUrl);
  const gateway = await startProgram(scripts.gateway, environment);
  const ingress = await startProgram(scripts.ingress, environment);
  await startProgram(scripts.worker, environment);
  return { gatewayUrl: gateway.url, ingressUrl: ingress.url };
}

/** Texts per second that reach the socket when more texts are always waiting. */
export async function sustain({ gatewayUrl, ingressUrl }: Setup, count: number, customers: number): Promise<number> {
  const requests = writeTexts(ingressUrl, count, customers);
  const arrivals = await awaitArrivals(gatewayUrl, count);
  const since = performance.now();
  await load(ingressUrl, requests);
  await arrivals.complete;
  return count / ((Math.max(...arrivals.at) - since) / 1_000);
}

/** Opens a seller's socket that waits for this number of texts. */
export async function awaitArrivals(
  gatewayUrl: string,
  count: number,
): Promise<{ readonly at: readonly number[]; readonly complete: Promise<void> }> {
  const at: number[] = [];
  let missing = count;
  const client = createClient({
    url: `${gatewayUrl.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: await authorizationOf(sellerId) },
    lazy: false,
    retryAttempts: 0,
  });
  const close = endLater(async () => client.dispose());
  await new Promise<void>((resolve, reject) => {
    client.on('connected', () => resolve());
    client.on('error', reject);
  });
  // The subscription gets everything after the cursor, however long it takes to start.
  const { eventCursor } = await ask<{ eventCursor: string }>(client, '{ eventCursor }');
  const complete = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${missing} of ${count} texts did not arrive.`)), timeoutMs);
    client.subscribe<{ messageAdded: { message: { body: string } } }>(
      { query: `subscription { messageAdded(after: "${eventCursor}") { message { body } } }` },
      {
        next: ({ data, errors }) => {
          if (data == null) return reject(new Error(errors?.[0]?.message ?? 'An event had no data.'));
          const n = Number(data.messageAdded.message.body.split(' ').at(-1));
          if (at[n] !== undefined) return reject(new Error(`Text ${n} arrived twice.`));
          at[n] = performance.now();
          timer.refresh();
          missing -= 1;
          if (missing > 0) return;
          clearTimeout(timer);
          resolve();
        },
        error: reject,
        complete: () => undefined,
      },
    );
  }).finally(close);
  // The plain server has no log: when it answers this query, it knows the subscription that was sent before.
  await ask(client, '{ eventCursor }');
  return { at, complete };
}

async function ask<Data extends object>(client: Client, query: string): Promise<Data> {
  for await (const { data } of client.iterate<Data>({ query })) if (data != null) return data;
  throw new Error(`No answer to ${query}.`);
}
