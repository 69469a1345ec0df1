import { isDatabaseAway } from '@patchbay/persistence';
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  Kind,
  locatedError,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
} from 'graphql';
import { GatewayContext, type Services } from '../context';
import type { Session } from '../auth/authenticate';
import { EventContext } from './event-context';
import type { FanOut, Outlet, Subscription } from './fan-out';
import { Followed, type Following } from './following';
import { createJudgedLoaders } from './judged-loaders';

/** An operation that came over a socket. */
export class SocketContext extends GatewayContext {
  constructor(
    services: Services,
    session: Session,
    readonly outlet: Outlet,
    /** The same for all subscriptions that ask the same: see `KnownDocument`. */
    readonly words: string,
  ) {
    super(services, session);
  }
}

/** GraphQL's `subscribe`, with the fan-out in the place of an execution for each socket. */
export type Subscribe = (args: ExecutionArgs) => Promise<ExecutionResult | AsyncIterableIterator<ExecutionResult>>;

export function createSubscribe(
  services: Services,
  fanOut: FanOut,
  format: (error: GraphQLError) => GraphQLFormattedError,
): Subscribe {
  return async (args) => {
    const context = args.contextValue as SocketContext;
    const source = await createSourceEventStream(args);
    // Anything else says why there is nothing to follow.
    if (!(source instanceof Followed)) return source as ExecutionResult;
    const key = responseKey(args);
    try {
      const { ended, leave } = fanOut.follow(
        subscriptionOf(args, source.following, context.words, services, format),
        context.outlet,
      );
      return endOf(ended, leave, (error) => refusal(error, key));
    } catch (error) {
      return refusal(error, key);
    }
  };
}

/**
 * What graphql-ws waits at: nothing comes of it while the fan-out delivers, and at last the reason why it ended, if the
 * client did not leave by itself.
 */
function endOf(
  ended: Promise<unknown>,
  leave: () => void,
  resultOf: (error: unknown) => ExecutionResult,
): AsyncIterableIterator<ExecutionResult> {
  let isOver = false;
  const iterator: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      const reason = isOver ? null : await ended;
      isOver = true;
      return reason === null ? { done: true, value: undefined } : { done: false, value: resultOf(reason) };
    },
    return() {
      leave();
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

function subscriptionOf(
  { schema, document, operationName, variableValues }: ExecutionArgs,
  following: Following,
  words: string,
  services: Services,
  format: (error: GraphQLError) => GraphQLFormattedError,
): Subscription {
  return {
    words,
    following,
    async execute(event, toDelivery, judgement, common) {
      const loaders = createJudgedLoaders(services.queries, common, judgement);
      const payload = await following.load(event, loaders);
      if (payload === null) return null;
      const { data, errors } = await execute({
        schema,
        document,
        operationName,
        variableValues,
        rootValue: toDelivery(payload),
        contextValue: new EventContext(services, judgement, loaders),
      });
      if (errors === undefined) return { data };
      const away = errors.find(({ originalError }) => isDatabaseAway(originalError));
      if (away !== undefined) throw away.originalError;
      return { data, errors: errors.map(format) };
    },
  };
}

function refusal(error: unknown, key: string): ExecutionResult {
  return { data: null, errors: [locatedError(error, undefined, [key])] };
}

function responseKey({ document, operationName }: ExecutionArgs): string {
  const field = getOperationAST(document, operationName)?.selectionSet.selections.find(
    ({ kind }) => kind === Kind.FIELD,
  );
  return field?.kind === Kind.FIELD ? (field.alias ?? field.name).value : '';
}
