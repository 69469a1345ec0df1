import {
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';

/** A document that was read and found valid. */
export interface KnownDocument {
  readonly document: DocumentNode;
  /**
   * The same for all who ask the same with these variables, wherever they resume: what only tells `after` where to start
   * is not among them.
   */
  words(operationName: string | null | undefined, variables: Record<string, unknown> | null | undefined): string;
}

/** Throws the GraphQLErrors of a document that cannot be read or is not valid. */
export type KnowDocument = (source: string) => KnownDocument | readonly GraphQLError[];

const maxDocuments = 1_000;
const maxKeptMs = 16_384;

/** Documents are parsed and validated once, and shared by all sockets. */
export function createKnowDocument(schema: GraphQLSchema): KnowDocument {
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
    const faults = validate(schema, document, specifiedRules);
    if (faults.length > 0) return faults;
    const number = (last += 1);
    const places = resumptionVariables(document);
    const created: KnownDocument = {
      document,
      words(operationName, variables) {
        const asked = Object.entries(variables ?? {}).filter(([name]) => !places.has(name));
        return `${number} ${operationName ?? ''} ${JSON.stringify(asked.sort(([a], [b]) => (a < b ? -1 : 1)))}`;
      },
    };
    if (source.length <= maxKeptMs) known.set(source, created);
    return created;
  };
}

/** The variables that stand at `after` of a subscription's field and nowhere else. */
function resumptionVariables(document: DocumentNode): ReadonlySet<string> {
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
