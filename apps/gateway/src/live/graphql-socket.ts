import type { ConnectedUser, Live } from '@patchbay/live';
import { addressOf, type Cors, type Logger, requestIdOf } from '@patchbay/service-kit';
import { GraphQLError, locatedError, type GraphQLFormattedError } from 'graphql';
import { CloseCode, type ServerOptions } from 'graphql-ws';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocketServer, type WebSocket } from 'ws';
import { unknownCaller } from '../auth/authenticate';
import { sessionSecretOf } from '../auth/session-cookie';
import { isSessionKey } from '../auth/session-keys';
import type { SignIn } from '../auth/sign-in';
import type { Client } from '../context';
import { rateLimited } from '../limits';
import { createAdmitOperation, type AdmissionOptions } from './admit-operation';
import { limitGreeting } from './greeting-limit';
import { createLimitedSocket, markSignedIn, setRequestId } from './limited-socket';
import type { LiveObserver } from './live-metrics';
import {
  closeSlow,
  closeWith,
  maxWaiting,
  serviceRestart,
  SocketOutlet,
  tooManySockets,
  tryAgain,
} from './socket-outlet';
import { Session } from './session';
import { serveProtocol } from './serve-protocol';
import type { Subscribe } from './subscribe';
import type { SharedLoaders } from './traced-loaders';

export interface GraphqlSocketOptions extends AdmissionOptions {
  readonly server: Server;
  readonly cors: Pick<Cors, 'allows'>;
  readonly signIn: SignIn;
  readonly trustedProxies: number;
  readonly live: Live<SharedLoaders>;
  readonly subscribe: Subscribe;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly observer: LiveObserver;
  readonly log: Logger;
}

export interface GraphqlSocket {
  /**
   * Accepts no more sockets, and closes the open ones one after the other over this time, so that their clients do not all
   * come to another gateway together.
   */
  drain(drainMs: number): Promise<void>;
  /** Closes all sockets: the clients connect to another gateway. */
  close(): Promise<void>;
  readonly openCount: number;
}

/** What is left of the request of a socket. */
interface Origin {
  readonly address: string;
  readonly connection: Duplex;
  /** Until it is signed in. */
  sessionSecret?: string;
}

/** Nothing more has to be read for a socket that is closed. */
class SocketClient implements Client {
  constructor(private readonly socket: WebSocket) {}

  get isGone(): boolean {
    return this.socket.readyState !== this.socket.OPEN;
  }
}

type Params = { authorization?: unknown; Authorization?: unknown };
/** What a socket keeps of its user. A type, as graphql-ws wants an index signature. */
type Connected = {
  readonly socket: WebSocket;
  /** What `acceptSockets` passes on. */
  readonly request: Origin;
  user?: ConnectedUser;
  session?: Session<WebSocket>;
  /** All that it ever sent. */
  documents?: Set<string>;
} & Record<PropertyKey, unknown>;
/** As WebSocket's registry has it. */
const goingAway = 1001;
type OnSubscribe = NonNullable<ServerOptions<Params, Connected>['onSubscribe']>;

/**
 * `graphql-transport-ws` at `/graphql`. The token comes in `connectionParams.authorization`, or a page of this origin has a
 * session. Close codes: 4401 for a missing
 * or invalid token, 4403 when it ends, 4413 for a client that reads too slowly, 4430 for too many sockets. 1013 if the
 * service cannot say who the user is: try again later. 1012 when the gateway stops.
 */
export function openGraphqlSocket(options: GraphqlSocketOptions): GraphqlSocket {
  const { live, formatError, log } = options;
  let isStopping = false;
  const sockets = acceptSockets(options, () => isStopping);
  const { hasGreeted } = limitGreeting(sockets);
  const format = (error: GraphQLError | GraphQLFormattedError): GraphQLFormattedError =>
    formatError(error instanceof GraphQLError ? error.toJSON() : error, error);

  serveProtocol<Params, Connected>(
    {
      // `limitGreeting` does it.
      connectionInitWaitTimeout: 0,
      onConnect: (context) => {
        const { connectionParams, extra } = context;
        hasGreeted(extra.socket);
        // The token is not needed anymore.
        Object.assign(context, { connectionParams: undefined });
        return connect(options, connectionParams ?? {}, extra);
      },
      onClose({ extra }) {
        hasGreeted(extra.socket);
        extra.session?.stop();
        if (extra.session !== undefined) extra.user?.watchers.delete(extra.session);
        if (extra.user !== undefined) live.users.disconnect(extra.user);
      },
      onSubscribe: endOnlyTheOperation(createOnSubscribe(options)),
      subscribe: options.subscribe as never,
      onError: (_context, _id, _payload, errors) => errors.map((error) => format(error)),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors === undefined
          ? undefined
          : { ...result, errors: result.errors.map((error) => format(error)) as never },
    },
    sockets,
    log,
  );
  return {
    get openCount() {
      return sockets.clients.size;
    },
    async drain(drainMs) {
      isStopping = true;
      const clients = [...sockets.clients];
      const stepMs = drainMs / clients.length;
      for (const [place, client] of clients.entries()) {
        closeWith(client, serviceRestart, 'This gateway is stopping. Connect again.');
        if (stepMs > 0 && place < clients.length - 1) await pause(stepMs);
      }
    },
    async close() {
      for (const client of sockets.clients) closeWith(client, goingAway, 'Going away');
      await new Promise((resolve) => sockets.close(resolve));
    },
  };
}

function acceptSockets(
  { server, cors, limits, trustedProxies, observer, log }: GraphqlSocketOptions,
  isStopping: () => boolean,
): WebSocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.requestBytes,
    // One message of each socket at a time, with everything else in between.
    allowSynchronousEvents: false,
    WebSocket: createLimitedSocket(limits, observer),
  });
  const logBroken = (error: Error) => log.debug({ err: error }, 'A connection broke.');
  const logWrong = (error: Error) => log.debug({ err: error }, 'A client broke the protocol.');
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', logBroken);
    const refuse = (status: string) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
    if (request.url?.split('?')[0] !== '/graphql') refuse('404 Not Found');
    // Browsers let any page open a socket: CORS is for us to check.
    else if (!cors.allows(request)) refuse('403 Forbidden');
    // Clients try again, and come to another gateway.
    else if (isStopping()) refuse('503 Service Unavailable');
    else {
      const origin: Origin = {
        address: addressOf(request, trustedProxies),
        connection: socket,
        sessionSecret: sessionSecretOf(request),
      };
      sockets.handleUpgrade(request, socket, head, (client) => {
        setRequestId(client, requestIdOf(request));
        sockets.emit('connection', client, origin);
      });
    }
  });
  sockets.on('connection', (client) => client.on('error', logWrong));
  return sockets;
}

/** Signs the socket's user in, or closes the socket. */
async function connect(
  { signIn, live, limits: { socketsPerUser }, log }: GraphqlSocketOptions,
  { authorization, Authorization }: Params,
  extra: Connected,
): Promise<boolean> {
  const given = authorization ?? Authorization;
  const { address, sessionSecret } = extra.request;
  extra.request.sessionSecret = undefined;
  const credentials = { authorization: typeof given === 'string' ? given : undefined, sessionSecret };
  try {
    const { externalId, expiresAt } = await signIn(credentials, address);
    const user = await live.users.connect(externalId);
    if (user === undefined) throw unknownCaller(externalId);
    // It may have closed in the meantime, and `onClose` did not know the user yet.
    if (extra.socket.readyState !== extra.socket.OPEN) {
      live.users.disconnect(user);
      return false;
    }
    extra.user = user;
    if (user.sockets > socketsPerUser) {
      closeWith(
        extra.socket,
        tooManySockets,
        `You have ${socketsPerUser} open sockets here. Close some of them first.`,
      );
      return false;
    }
    const stillValid = isSessionKey(externalId) ? () => signIn(credentials, address) : undefined;
    extra.session = new Session(extra.socket, closeEnded, expiresAt, stillValid);
    user.watchers.add(extra.session);
    // Its rights may have been read again since they were asked for.
    extra.session.viewerChanged(user.viewer);
    markSignedIn(extra.socket);
    return true;
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code === 'UNAUTHENTICATED')
      closeWith(extra.socket, CloseCode.Unauthorized, error.message);
    else if (error instanceof GraphQLError && error.extensions.code === 'RATE_LIMITED')
      closeWith(extra.socket, tryAgain, error.message);
    else {
      log.warn({ err: error }, 'A socket could not be opened.');
      closeWith(extra.socket, tryAgain, 'The service is not available. Connect again later.');
    }
    return false;
  }
}

function createOnSubscribe(options: GraphqlSocketOptions): OnSubscribe {
  const { limits } = options;
  const admit = createAdmitOperation(options);
  return async ({ extra, subscriptions }, id, asked) => {
    const { socket, request, user } = extra;
    // Answers to queries wait for the client too.
    if (socket.bufferedAmount > maxWaiting) closeSlow(socket);
    if (user === undefined) return [unknownCaller('')];
    if (Object.keys(subscriptions).length > limits.subscriptionsPerSocket)
      throw tooMany(`open operations on this socket. Complete some of its ${limits.subscriptionsPerSocket} first.`);
    const admitted = await admit(asked, {
      user,
      address: request.address,
      client: new SocketClient(socket),
      outlet: new SocketOutlet(socket, request.connection, id),
      checkText(source) {
        const sent = (extra.documents ??= new Set());
        if (!sent.has(source) && sent.size >= limits.documentsPerSocket)
          throw tooMany(`different documents on this socket: ${limits.documentsPerSocket}. Send values as variables.`);
        sent.add(source);
      },
    });
    // graphql-ws keeps the message until the end of the operation.
    Object.assign(asked, { query: undefined, variables: undefined, extensions: undefined });
    return admitted;
  };
}

const tooMany = (what: string) => rateLimited(`Too many ${what}`, 1_000);

/** What is thrown here would close the socket, with all its operations. */
function endOnlyTheOperation(onSubscribe: OnSubscribe): OnSubscribe {
  return async (...args) => {
    try {
      return await onSubscribe(...args);
    } catch (error) {
      return [error instanceof GraphQLError ? error : locatedError(error, undefined)];
    }
  };
}

const closeEnded = (socket: WebSocket): void =>
  closeWith(socket, CloseCode.Forbidden, 'The token is no longer valid. Get a new one and connect again.');
