import { Kind, visit, type DocumentNode, type GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { DocumentReader, ValidDocument } from '../limits';

export interface KnownDocument extends ValidDocument {
  /**
   * The same for all operations that ask the same. Where they resume does not count: a variable that is only used for
   * `after` is left out.
   */
  audienceKey(operationName: string | null | undefined, variables: Record<string, unknown> | null | undefined): string;
}

/** Returns the errors of a document that is not valid. */
export type ReadDocument = (source: string) => Promise<KnownDocument | readonly GraphQLError[]>;

/** Shared by all transports, so that those who ask the same over any of them are one audience, and others never are. */
const known = new WeakMap<ValidDocument, KnownDocument>();
let last = 0;

export function createReadDocument(documents: Pick<DocumentReader, 'read'>): ReadDocument {
  return async (source) => {
    const read = await documents.read(source);
    if (!('document' in read)) return read;
    const kept = known.get(read);
    if (kept !== undefined) return kept;
    const number = (last += 1);
    const cursorVariables = findCursorVariables(read.document);
    const created: KnownDocument = {
      ...read,
      audienceKey(operationName, variables) {
        const asked = Object.entries(variables ?? {}).filter(([name]) => !cursorVariables.has(name));
        return `${number} ${operationName ?? ''} ${JSON.stringify(asked.sort(([a], [b]) => (a < b ? -1 : 1)))}`;
      },
    };
    known.set(read, created);
    return created;
  };
}

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
