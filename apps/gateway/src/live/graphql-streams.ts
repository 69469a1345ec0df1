import type { Live } from '@patchbay/live';
import {
  GraphQLError,
  getOperationAST,
  OperationTypeNode,
  type ExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { unknownCaller } from '../auth/authenticate';
import { apiError, unauthenticated } from '../errors';
import { InvalidRequest } from '../http/answer-errors';
import type { HttpCaller } from '../http/callers';
import type { Run } from '../http/compiled-queries';
import { badRequest, rateLimited } from '../limits';
import { createAdmitOperation, type AdmissionOptions, type AskedOperation } from './admit-operation';
import type { LiveObserver } from './live-metrics';
import { Session } from './session';
import type { StreamFraming } from './stream-framing';
import { StreamOutlet } from './stream-outlet';
import type { Subscribe, SubscriptionArgs } from './subscribe';
import type { SharedLoaders } from './traced-loaders';

export interface GraphqlStreamsOptions extends AdmissionOptions {
  readonly live: Live<SharedLoaders>;
  readonly subscribe: Subscribe;
  readonly execute: Run;
  readonly observer: LiveObserver;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

/** A request for one operation, as it came. */
export interface StreamRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly caller: HttpCaller;
  readonly params: unknown;
}

/** Operations over HTTP whose results come one by one, each in a response of its own. */
export interface GraphqlStreams {
  /** Resolves when the response has ended. Throws what is wrong with the request. */
  serve(request: StreamRequest, framing: StreamFraming): Promise<void>;
  /** Takes no more requests, and ends the open streams one after the other over this time. */
  drain(drainMs: number): Promise<void>;
  /** Ends all streams: the clients connect to another gateway. */
  close(): void;
  readonly openCount: number;
}

/** Proxies close connections that are silent for longer. */
const keepAliveMs = 12_000;

/** The same subscriptions as over WebSocket, with the same limits: an open stream counts as a socket. */
export function openGraphqlStreams(options: GraphqlStreamsOptions): GraphqlStreams {
  const { live, limits, observer } = options;
  const admit = createAdmitOperation(options);
  const run = createRun(options);
  const open = new Set<StreamOutlet>();
  let isStopping = false;
  const keepAlive = setInterval(() => {
    for (const outlet of open) outlet.keepAlive();
  }, keepAliveMs).unref();

  return {
    get openCount() {
      return open.size;
    },
    async serve({ request, response, caller, params }, framing) {
      if (isStopping) throw apiError('UNAVAILABLE', 'This gateway is stopping. Connect again.');
      if (caller.externalId === null) throw unauthenticated(caller.refusal ?? signInFirst);
      const user = await live.users.connect(caller.externalId);
      if (user === undefined) throw unknownCaller(caller.externalId);
      const outlet = new StreamOutlet(response, framing, live.cursorOf, () => observer.slow('stream'));
      const session = new Session(outlet, endExpired, caller.expiresAt, caller.signInAgain);
      try {
        if (user.sockets > limits.socketsPerUser)
          throw rateLimited(
            `You have ${limits.socketsPerUser} open sockets and streams here. Close some of them first.`,
            1_000,
          );
        user.watchers.add(session);
        // Its rights may have been read again since they were asked for.
        session.viewerChanged(user.viewer);
        const args = await admit(checkParams(params), {
          user,
          address: caller.address,
          client: {
            get isGone() {
              return response.destroyed;
            },
          },
          outlet,
          after: lastEventIdOf(request),
        });
        if (!('document' in args)) throw new InvalidRequest(args);
        refuseMutationByGet(request, args);
        open.add(outlet);
        // A gateway that began to stop in the meantime has ended the others.
        if (isStopping) outlet.interrupt();
        await run(args, outlet);
      } finally {
        open.delete(outlet);
        session.stop();
        user.watchers.delete(session);
        live.users.disconnect(user);
      }
    },
    async drain(drainMs) {
      isStopping = true;
      const outlets = [...open];
      const stepMs = drainMs / outlets.length;
      for (const [place, outlet] of outlets.entries()) {
        outlet.interrupt();
        if (stepMs > 0 && place < outlets.length - 1) await pause(stepMs);
      }
    },
    close() {
      clearInterval(keepAlive);
      for (const outlet of open) outlet.interrupt();
    },
  };
}

/** Runs an operation and sends its results until it is over, or the client is gone. */
function createRun({ subscribe, execute, formatError }: GraphqlStreamsOptions) {
  const format = ({ errors, ...result }: ExecutionResult): ExecutionResult =>
    errors === undefined
      ? result
      : { ...result, errors: errors.map((error) => formatError(error.toJSON(), error)) as never };
  return async (args: SubscriptionArgs, outlet: StreamOutlet): Promise<void> => {
    const isSubscription = kindOf(args) === OperationTypeNode.SUBSCRIPTION;
    const results = isSubscription ? await subscribe(args) : await execute(args);
    if (Symbol.asyncIterator in results) {
      outlet.onOver = () => void results.return?.();
      if (outlet.hasEnded) await results.return?.();
      outlet.open();
      // Events do not come here: what does is why the subscription ended.
      for await (const result of results) outlet.result(format(result));
    } else outlet.result(format(results));
    outlet.complete();
  };
}

const kindOf = ({ document, operationName }: SubscriptionArgs) => getOperationAST(document, operationName)?.operation;

const endExpired = (outlet: StreamOutlet): void => {
  const error = unauthenticated('The token is no longer valid. Get a new one and connect again.');
  outlet.result({
    data: null,
    errors: [{ message: error.message, extensions: { code: error.extensions.code } } as never],
  });
  outlet.complete();
};

const signInFirst = 'Sign in: send a token as "authorization: Bearer <token>".';

/** The last event that the client got: browsers and SSE libraries send it when they connect again. */
function lastEventIdOf({ headers }: IncomingMessage): string | undefined {
  const id = headers['last-event-id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function refuseMutationByGet({ method }: IncomingMessage, args: SubscriptionArgs): void {
  if (method === 'GET' && kindOf(args) === OperationTypeNode.MUTATION)
    throw new GraphQLError('Mutations need POST.', {
      extensions: { code: 'BAD_USER_INPUT', http: { status: 405, headers: new Map([['allow', 'POST']]) } },
    });
}

function checkParams(params: unknown): AskedOperation {
  if (typeof params !== 'object' || params === null || Array.isArray(params))
    throw badRequest('The request must be a JSON object with a query.');
  const { query, operationName, variables, extensions } = params as Record<string, unknown>;
  if (operationName != null && typeof operationName !== 'string') throw badRequest('operationName must be a string.');
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables)))
    throw badRequest('variables must be an object.');
  return { query, operationName, variables: variables as AskedOperation['variables'], extensions };
}
