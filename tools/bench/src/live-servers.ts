import 'reflect-metadata';
import { carrierVariables } from '@patchbay/carriers';
import {
  buildSchema,
  composeGateway,
  createSharedLoaders,
  createMediaUrls,
  createReadViewer,
  mediaKeyBytes,
  SubscriptionSource,
  GatewayContext,
  type Services,
} from '@patchbay/gateway';
import { AccessTrace, createEventCursors, cursorKeyBytes, mayReceive } from '@patchbay/live';
import type { SequencedEvent } from '@patchbay/messaging';
import { createInProcessEventBus, startEventRelay } from '@patchbay/notification';
import { connectPersistence, createEventSequencer } from '@patchbay/persistence';
import { newId, readConfig } from '@patchbay/service-kit';
import { createSourceEventStream, execute, type ExecutionArgs } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { WebSocketServer, type WebSocket } from 'ws';
import { addTextsSql } from './live-company';

export type LiveServerKind = 'patchbay' | 'graphql-ws' | 'raw ws';

/** What the bench sends to the process of a server. */
export type Order = { readonly emit: number; readonly bytes: string } | { readonly measure: true };

interface LiveServer {
  readonly url: string;
  /** Sends this number of texts to all clients. */
  emit(count: number, bytes: Buffer): Promise<void>;
}

const databaseUrl = () => process.env.DATABASE_URL ?? '';

async function addTexts(count: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl() });
  await client.connect();
  await client.query(addTextsSql, [count]);
  await client.end();
}

/** The gateway, with the relay in the same process. */
async function startPatchbay(): Promise<LiveServer> {
  const bus = createInProcessEventBus();
  const gateway = await composeGateway(readConfig(process.env, 'gateway', carrierVariables), {
    databaseUrl: databaseUrl(),
    bus,
  });
  const relay = startEventRelay({
    sequencer: createEventSequencer({ url: databaseUrl(), applicationName: 'bench-relay' }),
    bus,
    onError: console.error,
    pollMs: 100,
  });
  return {
    url: gateway.url,
    async emit(count) {
      await addTexts(count);
      relay.wake();
    },
  };
}

/** Shares its loaders with all sockets, so that everything is read once. */
class SharedContext extends GatewayContext {
  constructor(
    services: Services,
    session: ConstructorParameters<typeof GatewayContext>[1],
    private readonly shared: GatewayContext['loaders'],
  ) {
    super(services, session);
  }

  override get loaders(): GatewayContext['loaders'] {
    return this.shared;
  }
}

/** Sends each item to everyone who receives at that moment. */
function createBroadcast<Item>() {
  const receivers = new Set<(item: Item) => void>();
  return {
    send: (item: Item) => receivers.forEach((receiver) => receiver(item)),
    async *receive(): AsyncGenerator<Item> {
      const waiting: Item[] = [];
      let wake: () => void = () => undefined;
      const receiver = (item: Item) => {
        waiting.push(item);
        wake();
      };
      receivers.add(receiver);
      try {
        for (;;) {
          const item = waiting.shift();
          if (item !== undefined) yield item;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
      } finally {
        receivers.delete(receiver);
      }
    },
  };
}

/** Plain graphql-ws with the same schema and resolvers. It executes once per socket, but reads once for all sockets. */
async function startPlain(): Promise<LiveServer> {
  const persistence = await connectPersistence({ url: databaseUrl(), applicationName: 'bench-plain', poolSize: 12 });
  const { database, queries } = persistence;
  const schema = buildSchema();
  const services = {
    database,
    queries,
    queriesFor: () => Promise.resolve(queries),
    readViewer: createReadViewer(queries),
    live: { cursor: () => 'none' },
    presence: { open: () => () => undefined, presentIn: () => [], setTyping: () => undefined },
    uses: { record: () => undefined },
    mediaUrls: createMediaUrls(randomBytes(mediaKeyBytes), () => new Date()),
    now: () => new Date(),
    newId,
    timeZonesOf: async () => [],
    mediaOf: () => null,
    // Nobody uploads anything here.
    ...({} as Pick<Services, 'fileStore' | 'sniff' | 'uploadUrls' | 'exportUrls'>),
    pushPublicKey: async () => '',
    faultOfPushEndpoint: () => null,
    countryOf: () => null,
    sendLimits: { countries: null, perUserMinute: null },
    helpText: undefined,
    installedDays: { texts: null, receipts: null },
    webhooks: {} as Services['webhooks'],
    carrierAccounts: {} as Services['carrierAccounts'],
    hasSignInLinks: false,
  } satisfies Services;
  const viewer = (await queries.viewers.byExternalIds(['u1'])).get('u1');
  if (viewer === undefined) throw new Error('The user u1 is missing.');
  const session = { externalId: 'u1', viewer };
  const cursors = createEventCursors(randomBytes(cursorKeyBytes));
  let shared = createSharedLoaders(queries);
  const broadcast = createBroadcast<SequencedEvent>();
  const subscribe = async (args: ExecutionArgs) => {
    const source = await createSourceEventStream(args);
    if (!(source instanceof SubscriptionSource)) return source;
    const { load } = source.source;
    return (async function* () {
      for await (const { sequence, at, event } of broadcast.receive()) {
        if (!mayReceive(event, viewer)) continue;
        const payload = await load(event, shared, new AccessTrace(viewer));
        yield await execute({
          ...args,
          rootValue: { cursor: cursors.write({ sequence, at }), at: new Date(at), payload },
          contextValue: new SharedContext(services, session, shared),
        });
      }
    })();
  };
  const http = createServer();
  useServer(
    { schema, context: () => new SharedContext(services, session, shared), subscribe: subscribe as never },
    new WebSocketServer({ server: http, path: '/graphql' }),
  );
  const sequencer = createEventSequencer({ url: databaseUrl(), applicationName: 'bench-relay' });
  return {
    url: await listen(http),
    async emit(count) {
      await addTexts(count);
      shared = createSharedLoaders(queries);
      for (const event of await sequencer.sequence(count)) broadcast.send(event);
    },
  };
}

/** What the raw server sends to each new socket. */
const greetings = Number(process.env.GREETINGS ?? 0);
const greeting = Buffer.from(`{"id":"1","type":"next","payload":"${'x'.repeat(380)}"}`);

/** The minimum: sends the same bytes to all sockets. */
async function startRaw(): Promise<LiveServer> {
  const http = createServer();
  const server = new WebSocketServer({ server: http, path: '/graphql', handleProtocols: () => 'graphql-transport-ws' });
  server.on('connection', (socket: WebSocket) => {
    socket.once('message', () => {
      socket.send('{"type":"connection_ack"}');
      for (let n = 0; n < greetings; n += 1) socket.send(greeting, { binary: false });
      socket.on('message', (data) => {
        if ((data as Buffer).includes('"type":"ping"')) socket.send('{"type":"pong"}');
      });
    });
  });
  return {
    url: await listen(http),
    async emit(count, bytes) {
      for (let n = 0; n < count; n += 1) for (const socket of server.clients) socket.send(bytes, { binary: false });
    },
  };
}

/** With a backlog for all clients that connect at the same time, like the gateway. */
function listen(http: ReturnType<typeof createServer>): Promise<string> {
  return new Promise((resolve) =>
    http.listen({ port: 0, host: '127.0.0.1', backlog: 65_535 }, () =>
      resolve(`http://127.0.0.1:${(http.address() as AddressInfo).port}`),
    ),
  );
}

const kinds: Record<LiveServerKind, () => Promise<LiveServer>> = {
  patchbay: startPatchbay,
  'graphql-ws': startPlain,
  'raw ws': startRaw,
};

async function main(): Promise<void> {
  const server = await kinds[process.argv[2] as LiveServerKind]();
  let emitted = Promise.resolve();
  process.on('message', (order: Order) => {
    if ('measure' in order) {
      global.gc?.();
      process.send?.({ rss: process.memoryUsage().rss });
    } else
      emitted = emitted
        .then(() => server.emit(order.emit, Buffer.from(order.bytes)))
        .catch((error: unknown) => console.error(error));
  });
  // End together with the bench.
  process.on('disconnect', () => process.exit(0));
  process.send?.({ url: server.url });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
