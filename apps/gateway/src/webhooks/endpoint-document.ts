import type { Viewer } from '@patchbay/access';
import {
  createSourceEventStream,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { keyOfAccount } from '../auth/account-tokens';
import { GatewayContext, type Services } from '../context';
import type { KnownDocument, ReadDocument } from '../live/documents';
import { SubscriptionSource } from '../live/subscription-source';

/** Reads the documents of endpoints. Limits hold as for every document; trusted documents are for clients. */
export interface EndpointDocuments {
  /** Opens the subscription of a document for a service account, or says what is wrong with it. */
  open(document: string, account: Viewer): Promise<OpenedDocument | { readonly fault: string }>;
}

export interface OpenedDocument {
  readonly known: KnownDocument;
  readonly source: SubscriptionSource;
}

export interface EndpointDocumentsOptions {
  readonly schema: GraphQLSchema;
  readonly services: () => Services;
  readonly readDocument: ReadDocument;
  readonly isTransient: (error: unknown) => boolean;
}

export function createEndpointDocuments(options: EndpointDocumentsOptions): EndpointDocuments {
  const { schema, services, readDocument, isTransient } = options;
  return {
    async open(document, account) {
      const known = await readDocument(document);
      if (!('document' in known)) return { fault: `The document is not valid. ${messagesOf(known)}` };
      const fault = faultOf(schema, known.document);
      if (fault !== null) return { fault };
      const contextValue = new GatewayContext(services(), {
        externalId: keyOfAccount(account.userId),
        viewer: account,
      });
      const found = await createSourceEventStream({ schema, document: known.document, contextValue });
      if (!(found instanceof SubscriptionSource)) {
        const { errors = [] } = found as { readonly errors?: readonly GraphQLError[] };
        const away = errors.find(({ originalError }) => isTransient(originalError));
        if (away !== undefined) throw away.originalError;
        return { fault: `The service account cannot subscribe to it. ${messagesOf(errors)}` };
      }
      if (found.source.after !== null)
        return { fault: 'Leave `after` out of the document: where to start is an argument of its own.' };
      return { known, source: found };
    },
  };
}

const messagesOf = (errors: readonly GraphQLError[]) => errors.map(({ message }) => message).join(' ');

/** Null if it is one subscription that can run without variables, of a field that can resume. */
function faultOf(schema: GraphQLSchema, document: DocumentNode): string | null {
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation] = operations;
  if (operations.length !== 1 || operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    return 'The document must be one subscription, and nothing else.';
  const required = operation.variableDefinitions?.find(
    ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
  );
  if (required !== undefined)
    return `The variable $${required.variable.name.value} has no value here. Write values into the document.`;
  const { name } = rootFieldOf(operation.selectionSet, document)!;
  const field = schema.getSubscriptionType()?.getFields()[name.value];
  return field?.args.some((argument) => argument.name === 'after') === true
    ? null
    : `${name.value} cannot be resumed after an event. Subscribe to a field that takes \`after\`.`;
}

/** Validation has made sure that there is one, also through fragments. */
export function rootFieldOf({ selections }: SelectionSetNode, document: DocumentNode): FieldNode | undefined {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) return selection;
    const below =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (definition) =>
              definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
          );
    const found =
      below !== undefined && 'selectionSet' in below && below.selectionSet !== undefined
        ? rootFieldOf(below.selectionSet, document)
        : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
