import type { Logger } from '@patchbay/service-kit';
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { CloseCode } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { unknownUser, type Identify } from '../auth/authenticate';
import type { Services } from '../context';
import { createKnowDocument } from './documents';
import type { FanOut } from './fan-out';
import { closeSlow, closeWith, createOutlet, maxWaiting, tooManySockets } from './outlet';
import type { People, Person } from './people';
import { createSubscribe, SocketContext } from './subscribe';

export interface GraphqlSocketOptions {
  readonly server: Server;
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly identify: Identify;
  readonly people: People;
  readonly fanOut: FanOut;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly maxMessageLength: number;
  /** Of one person, on this gateway. */
  readonly maxSockets: number;
  readonly log: Logger;
}

export interface GraphqlSocket {
  /** Tells the clients that the gateway goes away; they connect to another one. */
  close(): Promise<void>;
}

/** What a socket keeps of whoever connected. A type, as graphql-ws asks for one that could have more keys. */
type Connected = Extra & { person?: Person; expiry?: NodeJS.Timeout } & Record<PropertyKey, unknown>;

const maxTimerMs = 2 ** 31 - 1;
/** How long a client may take to say who it is, in milliseconds. */
const initWaitMs = 3_000;
/** How often a client is asked whether it is still there; one that does not answer until the next time is gone. */
const pingMs = 12_000;

/**
 * `graphql-transport-ws` at `/graphql`. The token comes in `connectionParams.authorization`: a missing or invalid one
 * closes with 4401, one that expires with 4403. Who reads too slowly is closed with 4413, and with 4430 who has too many
 * sockets.
 */
export function openGraphqlSocket(options: GraphqlSocketOptions): GraphqlSocket {
  const { server, schema, services, identify, people, fanOut, formatError, maxMessageLength, maxSockets, log } =
    options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageLength });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', (error) => log.debug({ err: error }, 'A connection broke.'));
    if (new URL(request.url ?? '/', 'http://localhost').pathname === '/graphql')
      sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
  /** Those who have not said yet who they are, and when our patience with them ends. */
  const strangers = new Map<WebSocket, NodeJS.Timeout>();
  const isNoStranger = (client: WebSocket) => {
    clearTimeout(strangers.get(client));
    strangers.delete(client);
  };
  sockets.on('connection', (client) => {
    client.on('error', (error) => log.debug({ err: error }, 'A client broke the protocol.'));
    const impatient = () => {
      if (strangers.has(client))
        closeWith(client, CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout');
    };
    // Where the gateway was busy, what the client said in time may still wait to be read: that happens before `setImmediate`.
    strangers.set(
      client,
      setTimeout(() => setImmediate(impatient), initWaitMs),
    );
  });

  const formatted = (error: GraphQLError | GraphQLFormattedError): GraphQLFormattedError =>
    formatError(error instanceof GraphQLError ? error.toJSON() : error, error);
  const know = createKnowDocument(schema);

  const graphql = useServer<{ authorization?: unknown; Authorization?: unknown }, Connected>(
    {
      // It would close those too who spoke in time and were not read yet: see `strangers`.
      connectionInitWaitTimeout: 0,
      async onConnect({ connectionParams, extra }) {
        isNoStranger(extra.socket);
        const { authorization = connectionParams?.Authorization } = connectionParams ?? {};
        try {
          const { externalId, expiresAt } = await identify(typeof authorization === 'string' ? authorization : '');
          const person = await people.hold(externalId);
          if (person === undefined) throw unknownUser();
          // It may have gone away meanwhile, and `onClose` with it.
          if (extra.socket.readyState !== extra.socket.OPEN) {
            people.letGo(person);
            return false;
          }
          extra.person = person;
          if (person.holds > maxSockets) {
            closeWith(
              extra.socket,
              tooManySockets,
              `You have ${maxSockets} sockets open here: close some of them first.`,
            );
            return false;
          }
          if (expiresAt !== null) extra.expiry = closeAt(expiresAt, extra.socket);
          return true;
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error;
          closeWith(extra.socket, CloseCode.Unauthorized, error.message);
          return false;
        }
      },
      onClose({ extra }) {
        isNoStranger(extra.socket);
        clearTimeout(extra.expiry);
        if (extra.person !== undefined) people.letGo(extra.person);
      },
      async onSubscribe({ extra: { socket, request, person } }, id, { query, operationName, variables }) {
        // Answers wait to be read as well as events.
        if (socket.bufferedAmount > maxWaiting) closeSlow(socket);
        const known = know(query);
        if (!('document' in known)) return known;
        const { document } = known;
        if (person?.viewer === undefined) return [unknownUser()];
        const session = { externalId: person.externalId, viewer: person.viewer };
        const contextValue = new SocketContext(
          services,
          session,
          createOutlet(socket, request.socket, id, person),
          known.words(operationName, variables),
        );
        // The socket may be old, and what changed its person's rights may still be on its way here.
        if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION)
          await contextValue.reloadViewer();
        return { schema, document, operationName, variableValues: variables, contextValue };
      },
      subscribe: createSubscribe(services, fanOut, formatted) as never,
      onError: (_context, _id, _payload, errors) => errors.map((error) => formatted(error)),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors === undefined
          ? undefined
          : { ...result, errors: result.errors.map((error) => formatted(error)) as never },
    },
    sockets,
    pingMs,
  );

  return {
    async close() {
      await graphql.dispose();
      for (const client of sockets.clients) client.terminate();
    },
  };
}

function closeAt(moment: Date, socket: WebSocket): NodeJS.Timeout {
  const wait = () => {
    const left = moment.getTime() - Date.now();
    return left > maxTimerMs ? setTimeout(() => void wait(), maxTimerMs) : setTimeout(expire, Math.max(0, left));
  };
  const expire = () =>
    closeWith(socket, CloseCode.Forbidden, 'The token has expired: get a new one and connect again.');
  return wait();
}
