import type { Logger } from '@patchbay/service-kit';
import { getOperationAST, GraphQLError, OperationTypeNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Authenticate, Session } from '../auth/authenticate';
import { GatewayContext, type Services } from '../context';

export interface GraphqlSocketOptions {
  readonly server: Server;
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly authenticate: Authenticate;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly longestMessage: number;
  readonly log: Logger;
}

export interface GraphqlSocket {
  /** Tells the clients that the gateway goes away; they connect to another one. */
  close(): Promise<void>;
}

/** What a socket keeps of whoever connected. A type, as graphql-ws asks for one that could have more keys. */
type Connected = Extra & { session?: Session; expiry?: NodeJS.Timeout } & Record<PropertyKey, unknown>;

const longestTimerMs = 2 ** 31 - 1;
const longestReason = 123;

/**
 * `graphql-transport-ws` at `/graphql`. The token comes in `connectionParams.authorization`: a missing or invalid one
 * closes with 4401, one that expires with 4403.
 */
export function openGraphqlSocket(options: GraphqlSocketOptions): GraphqlSocket {
  const { server, schema, services, authenticate, formatError, longestMessage, log } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessage });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', (error) => log.debug({ err: error }, 'A connection broke.'));
    if (new URL(request.url ?? '/', 'http://localhost').pathname === '/graphql')
      sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
  sockets.on('connection', (client) => client.on('error', (error) => log.debug({ err: error }, 'A client broke the protocol.')));

  const graphql = useServer<{ authorization?: unknown; Authorization?: unknown }, Connected>(
    {
      schema,
      async onConnect({ connectionParams, extra }) {
        const { authorization = connectionParams?.Authorization } = connectionParams ?? {};
        try {
          const session = await authenticate(typeof authorization === 'string' ? authorization : '');
          extra.session = session;
          if (session.expiresAt !== null) extra.expiry = closeAt(session.expiresAt, extra.socket);
          return true;
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error;
          closeWith(extra.socket, CloseCode.Unauthorized, error.message);
          return false;
        }
      },
      onClose: ({ extra }) => clearTimeout(extra.expiry),
      async context({ extra }, _id, _payload, { document, operationName }) {
        const context = new GatewayContext(services, extra.session ?? null);
        // The socket may be old. A subscription takes its snapshot when it listens.
        if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) await context.reloadViewer();
        return context;
      },
      onError: (_context, _id, _payload, errors) => errors.map((error) => formatted(error)),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors === undefined ? undefined : { ...result, errors: result.errors.map((error) => formatted(error)) as never },
    },
    sockets,
  );

  const formatted = (error: GraphQLError | GraphQLFormattedError): GraphQLFormattedError =>
    formatError(error instanceof GraphQLError ? error.toJSON() : error, error);

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
    return left > longestTimerMs ? setTimeout(() => void wait(), longestTimerMs) : setTimeout(expire, Math.max(0, left));
  };
  const expire = () => closeWith(socket, CloseCode.Forbidden, 'The token has expired: get a new one and connect again.');
  return wait();
}

function closeWith(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, Buffer.from(reason).subarray(0, longestReason).toString());
}
