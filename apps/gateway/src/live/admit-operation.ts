import type { ConnectedUser, Outlet } from '@patchbay/live';
import type { Limits } from '@patchbay/service-kit';
import { OperationTypeNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import { unknownCaller } from '../auth/authenticate';
import { GatewayContext, type Client, type Services } from '../context';
import type { DocumentTexts } from '../documents';
import { badRequest, canReadReplica, checkVariables, type Budgets, type DocumentReader } from '../limits';
import { createReadDocument } from './documents';
import type { SubscriptionArgs } from './subscribe';

export interface AdmissionOptions {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly texts: DocumentTexts;
  readonly documents: DocumentReader;
  readonly budgets: Budgets;
  readonly limits: Limits;
}

/** An operation as it came, over a connection that stays open. */
export interface AskedOperation {
  readonly query?: unknown;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
  readonly extensions?: unknown;
}

/** Who asks, and where the answers go. */
export interface Asker {
  readonly user: ConnectedUser;
  readonly address: string;
  readonly client: Client;
  readonly outlet: Outlet;
  /** See `SubscriptionArgs`. */
  readonly after?: string;
  /** Throws if the connection may not send another document. */
  checkText?(source: string): void;
}

/** Returns the errors of a document that is not valid, and throws what is over a limit. */
export type AdmitOperation = (
  asked: AskedOperation,
  asker: Asker,
) => Promise<SubscriptionArgs | readonly GraphQLError[]>;

/** The checks of an operation, the same for every transport that has subscriptions. */
export function createAdmitOperation(options: AdmissionOptions): AdmitOperation {
  const { schema, services, texts, documents, budgets, limits } = options;
  const readDocument = createReadDocument(documents);
  return async (asked, { user, address, client, outlet, after, checkText }) => {
    if (user.viewer === undefined) throw unknownCaller(user.externalId);
    services.uses.record(user.viewer);
    const { operationName, variables } = asked;
    const found = texts.find(asked, true);
    if (found === undefined) throw badRequest('The operation has no query.');
    const source = documents.sameText(found.source);
    checkText?.(source);
    const caller = { externalId: user.externalId, address };
    const items = checkVariables(variables, limits);
    const readingCost = documents.cost(source);
    if (readingCost > 0) await budgets.spend(caller, readingCost);
    const known = await readDocument(source);
    if (!('document' in known)) return known;
    found.keep();
    const operation = known.operation(operationName);
    await budgets.spend(caller, items + (operation?.cost(variables ?? {}) ?? 1));
    const contextValue = new GatewayContext(
      services,
      { externalId: user.externalId, viewer: user.viewer },
      undefined,
      client,
    );
    // A change of rights may not have arrived here yet. Subscriptions are authorized again at each delivery.
    if (operation?.kind !== OperationTypeNode.SUBSCRIPTION) await contextValue.reloadViewer();
    if (operation !== undefined && canReadReplica(operation, source)) await contextValue.mayReadReplica();
    return {
      schema,
      document: known.document,
      operationName,
      variableValues: variables,
      contextValue,
      user,
      source: known.source,
      outlet,
      after: after ?? null,
      audienceKey: known.audienceKey(operationName, variables),
    };
  };
}
