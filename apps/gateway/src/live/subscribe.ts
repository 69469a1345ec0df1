import {
  SubscriptionEnd,
  type OpenSubscription,
  type ConnectedUser,
  type LiveSubscriptions,
  type Outlet,
  type SubscriptionRequest,
} from '@patchbay/live';
import { isTransient } from '@patchbay/persistence';
import {
  createSourceEventStream,
  getOperationAST,
  Kind,
  locatedError,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
} from 'graphql';
import { GatewayContext, type Services } from '../context';
import { apiError } from '../errors';
import type { Run } from '../http/compiled-queries';
import { rateLimited } from '../limits';
import type { OpenDocument } from './open-documents';
import { openPresence, type OpenPresenceOptions } from './open-presence';
import { PresenceSource } from './presence-source';
import { SubscriptionSource, type Delivery } from './subscription-source';
import { createTracedLoaders, type SharedLoaders } from './traced-loaders';

/** A subscription as it came, over any transport. */
export interface SubscriptionArgs extends ExecutionArgs {
  readonly user: ConnectedUser;
  readonly outlet: Outlet;
  /** The last event that the client has, if its transport says so. It beats the argument of the same name. */
  readonly after: string | null;
  /** The text of the document. */
  readonly source: string;
  /** The same for all who ask the same: see `KnownDocument`. */
  readonly audienceKey: string;
}

/** What an event is executed with. */
export interface Execution {
  readonly services: Services;
  readonly execute: Run;
  readonly format: (error: GraphQLError) => GraphQLFormattedError;
  /** For each user of this gateway. */
  readonly maxSubscriptions: number;
}

/** GraphQL's `subscribe`, except that one execution serves all who ask the same. */
export type Subscribe = (args: SubscriptionArgs) => Promise<ExecutionResult | AsyncIterableIterator<ExecutionResult>>;

export function createSubscribe(
  execution: Execution,
  subscriptions: Pick<LiveSubscriptions<SharedLoaders>, 'subscribe'>,
  openDocument: OpenDocument,
): Subscribe {
  return async (args) => {
    const key = responseKey(args);
    try {
      const found = await createSourceEventStream(args);
      if (found instanceof PresenceSource) {
        const options = presenceOf(args, found, execution);
        forget(args);
        const presence = openDocument(args.user, args.source, () => openPresence(options));
        return new SubscriptionResults(presence, key);
      }
      // Anything else is the reason why there is no subscription.
      if (!(found instanceof SubscriptionSource)) return found as ExecutionResult;
      const request = requestOf(args, found, execution);
      const { user, source, outlet } = args;
      forget(args);
      const subscription = openDocument(user, source, () => subscriptions.subscribe(request, user, outlet));
      return new SubscriptionResults(subscription, key);
    } catch (error) {
      return refusal(error, key);
    }
  };
}

/** graphql-ws keeps the arguments until the end. */
function forget(args: { -readonly [Name in keyof SubscriptionArgs]?: SubscriptionArgs[Name] }): void {
  args.contextValue = undefined;
  args.variableValues = undefined;
  args.audienceKey = undefined;
}

/**
 * What graphql-ws waits for: the end of the subscription, with a reason unless the client left. Events do not come here.
 * Not a generator, as `return` has to work while `next` waits.
 */
class SubscriptionResults implements AsyncIterableIterator<ExecutionResult> {
  private isOver = false;

  constructor(
    private readonly subscription: OpenSubscription,
    private readonly responseKey: string,
  ) {}

  // There are many of these, and all of them wait: a suspended function would be larger.
  next(): Promise<IteratorResult<ExecutionResult>> {
    if (this.isOver) return Promise.resolve(done);
    return this.subscription.ended.then((reason) => {
      this.isOver = true;
      return reason === null ? done : { done: false, value: refusal(reason, this.responseKey) };
    });
  }

  return(): Promise<IteratorResult<ExecutionResult>> {
    this.subscription.leave();
    return Promise.resolve(done);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

const done = { done: true, value: undefined } as const;

/** What the live subscriptions deliver for a subscription that GraphQL accepted. */
export function requestOf(
  {
    document,
    operationName,
    variableValues,
    audienceKey,
    after,
  }: Pick<SubscriptionArgs, 'document' | 'operationName' | 'variableValues' | 'audienceKey' | 'after'>,
  { source }: SubscriptionSource,
  { services, execute, format }: Execution,
): SubscriptionRequest<SharedLoaders> {
  return {
    audienceKey,
    topics: source.topics,
    after: after ?? source.after,
    async compute({ event, at }, cursor, trace, sharedLoaders) {
      const loaders = createTracedLoaders(services.queries, sharedLoaders, trace);
      const payload = await source.load(event, loaders, trace);
      if (payload === null) return null;
      const { data, errors } = await execute({
        document,
        operationName,
        variableValues,
        rootValue: { cursor, at: new Date(at), payload } satisfies Delivery<unknown>,
        contextValue: GatewayContext.forEvent(services, trace, loaders),
      });
      if (errors === undefined) return { data };
      const away = errors.find(({ originalError }) => isTransient(originalError));
      if (away !== undefined) throw away.originalError;
      return { data, errors: errors.map(format) };
    },
  };
}

function presenceOf(
  { document, operationName, variableValues, user, outlet }: SubscriptionArgs,
  { conversationId }: PresenceSource,
  { services, execute, format, maxSubscriptions }: Execution,
): OpenPresenceOptions {
  const { presence } = services;
  return {
    user,
    outlet,
    maxSubscriptions,
    open: (userId, onChange) => presence.open(conversationId, userId, onChange),
    read: () => presence.presentIn(conversationId),
    async compute(viewer, delivery) {
      const contextValue = new GatewayContext(services, { viewer });
      if ((await contextValue.loaders.conversation.load(conversationId)) === null) return null;
      const { data, errors } = await execute({
        document,
        operationName,
        variableValues,
        rootValue: delivery,
        contextValue,
      });
      return errors === undefined ? { data } : { data, errors: errors.map(format) };
    },
  };
}

function refusal(reason: unknown, key: string): ExecutionResult {
  const error = reason instanceof SubscriptionEnd ? errorOf(reason) : reason;
  return { data: null, errors: [locatedError(error, undefined, [key])] };
}

const errorOf = ({ code, message }: SubscriptionEnd) =>
  code === 'RATE_LIMITED' ? rateLimited(message, 1_000) : apiError(code, message);

function responseKey({ document, operationName }: ExecutionArgs): string {
  const field = getOperationAST(document, operationName)?.selectionSet.selections.find(
    ({ kind }) => kind === Kind.FIELD,
  );
  return field?.kind === Kind.FIELD ? (field.alias ?? field.name).value : '';
}
