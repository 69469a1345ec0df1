import {
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  OperationTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { LRUCache } from 'lru-cache';

/** A document that was parsed and is valid. */
export interface KnownDocument {
  readonly document: DocumentNode;
  /**
   * The same for all operations that ask the same. Where they resume does not count: a variable that is only used for
   * `after` is left out.
   */
  audienceKey(operationName: string | null | undefined, variables: Record<string, unknown> | null | undefined): string;
}

/** Returns the errors of a document that is not valid. */
export type ReadDocument = (source: string) => KnownDocument | readonly GraphQLError[];

const maxDocuments = 1_000;
/** Longer documents are not kept. */
const maxKeptLength = 16_384;

/** Parses and validates each document once, for all sockets. */
export function createReadDocument(schema: GraphQLSchema): ReadDocument {
  const known = new LRUCache<string, KnownDocument>({ max: maxDocuments });
  let last = 0;
  return (source) => {
    const kept = known.get(source);
    if (kept !== undefined) return kept;
    let document: DocumentNode;
    try {
      document = parse(source);
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
    // First, and alone: graphql-js's own rules throw for a condition with a variable there.
    const conditions = validate(schema, document, [unconditionalSubscriptions]);
    const errors = conditions.length > 0 ? conditions : validate(schema, document, specifiedRules);
    if (errors.length > 0) return errors;
    const number = (last += 1);
    const cursorVariables = findCursorVariables(document);
    const created: KnownDocument = {
      document,
      audienceKey(operationName, variables) {
        const asked = Object.entries(variables ?? {}).filter(([name]) => !cursorVariables.has(name));
        return `${number} ${operationName ?? ''} ${JSON.stringify(asked.sort(([a], [b]) => (a < b ? -1 : 1)))}`;
      },
    };
    if (source.length <= maxKeptLength) known.set(source, created);
    return created;
  };
}

/** As the GraphQL specification has it since 2025: a subscription that skips its root field would subscribe to nothing. */
const unconditionalSubscriptions: ValidationRule = (context) => ({
  OperationDefinition({ operation, selectionSet }) {
    if (operation !== OperationTypeNode.SUBSCRIPTION) return;
    const seen = new Set<SelectionSetNode>();
    const check = (set: SelectionSetNode | undefined): void => {
      if (set === undefined || seen.has(set)) return;
      seen.add(set);
      for (const selection of set.selections) {
        const condition = selection.directives?.find(({ name }) => name.value === 'skip' || name.value === 'include');
        if (condition !== undefined)
          context.reportError(
            new GraphQLError(
              `@${condition.name.value} is not allowed on the field of a subscription. Subscribe only if you need it.`,
              { nodes: condition },
            ),
          );
        if (selection.kind === Kind.INLINE_FRAGMENT) check(selection.selectionSet);
        if (selection.kind === Kind.FRAGMENT_SPREAD) check(context.getFragment(selection.name.value)?.selectionSet);
      }
    };
    check(selectionSet);
  },
});

/** The variables that are used once, for `after` of a root field. */
function findCursorVariables(document: DocumentNode): ReadonlySet<string> {
  const uses = new Map<string, number>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void uses.set(name.value, (uses.get(name.value) ?? 0) + 1),
  });
  const found = new Set<string>();
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  for (const { selectionSet } of operations)
    for (const field of selectionSet.selections)
      if (field.kind === Kind.FIELD)
        for (const { name, value } of field.arguments ?? [])
          if (name.value === 'after' && value.kind === Kind.VARIABLE && uses.get(value.name.value) === 1)
            found.add(value.name.value);
  return found;
}
