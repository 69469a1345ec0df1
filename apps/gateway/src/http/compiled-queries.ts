import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  BREAK,
  execute,
  GraphQLError,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context';

const maxKept = 500;
/** With all fragments spread. Larger queries take too long to compile. */
const maxFields = 1_000;

/** Apollo Server accepts another `execute` only from what it calls a gateway. */
export function createExecutor(schema: GraphQLSchema): ApolloServerOptionsWithGateway<GatewayContext>['gateway'] {
  const run = executeCompiled(schema);
  return {
    load: () =>
      Promise.resolve({
        schema,
        executor: async ({ document, request: { variables, operationName }, context }) =>
          // Apollo Server's types allow fewer extensions in errors than graphql-js.
          (await run({ document, contextValue: context, variableValues: variables, operationName })) as never,
      }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

export type Run = (args: Omit<ExecutionArgs, 'schema'>) => Promise<ExecutionResult>;

/** Compiles a query, or what a subscription asks of an event, when it comes for the second time. All else runs in graphql-js. */
export function executeCompiled(schema: GraphQLSchema): Run {
  /** Null for documents that are not compiled. */
  const kept = new LRUCache<DocumentNode, { readonly query: Compiled | null }>({ max: maxKept });
  const asked = new WeakSet<DocumentNode>();
  const queryOf = (document: DocumentNode): Compiled | null => {
    const known = kept.get(document);
    if (known !== undefined) return known.query;
    if (!asked.has(document)) {
      asked.add(document);
      return null;
    }
    const query = compile(schema, document);
    kept.set(document, { query });
    return query;
  };
  return async (args) => {
    const query = queryOf(args.document);
    if (query !== null && (args.operationName == null || args.operationName === query.name)) {
      const result = (await query.run(args.rootValue, args.contextValue, args.variableValues)) as ExecutionResult;
      // No data means invalid variables. graphql-js reports those in its own words.
      if (result.data !== undefined)
        return result.errors === undefined ? result : { ...result, errors: result.errors.map(asInGraphqlJs) };
    }
    return execute({ schema, ...args });
  };
}

/** graphql-jit's errors may lack `extensions`, and Apollo Server fails on those: nothing would be logged. */
const asInGraphqlJs = ({ message, path, originalError, locations }: GraphQLError): GraphQLError =>
  Object.assign(new GraphQLError(message, { path, originalError }), { locations });

interface Compiled {
  readonly name: string | undefined;
  readonly run: CompiledQuery['query'];
}

function compile(schema: GraphQLSchema, document: DocumentNode): Compiled | null {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (
    operation === undefined ||
    operations.length > 1 ||
    operation.operation === 'mutation' ||
    hasDirectives(document) ||
    isTooLarge(document, operation.selectionSet)
  )
    return null;
  const compiled = compileQuery(schema, document);
  return isCompiledQuery(compiled) ? { name: operation.name?.value, run: compiled.query } : null;
}

/** If `@skip` leaves a field out of one of two spreads of a fragment, graphql-jit leaves it out of both. */
function hasDirectives(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive() {
      found = true;
      return BREAK;
    },
  });
  return found;
}

function isTooLarge(document: DocumentNode, selection: SelectionSetNode): boolean {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet] as const] : [],
    ),
  );
  let fields = 0;
  const count = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      fields += 1;
      if (fields > maxFields) return;
      const below = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node.selectionSet;
      if (below !== undefined) count(below);
    }
  };
  count(selection);
  return fields > maxFields;
}
