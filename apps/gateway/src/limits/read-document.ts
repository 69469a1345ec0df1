import type { Limits } from '@patchbay/service-kit';
import {
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { checkDocument } from './check-document';
import { createCostOf } from './operation-cost';
import { overLimit } from './over-limit';

/** A document within the limits that is valid. */
export interface ValidDocument {
  readonly source: string;
  readonly document: DocumentNode;
  /** Undefined if the document has no such operation, or does not say which. */
  operation(name: string | null | undefined): ValidOperation | undefined;
}

export interface ValidOperation {
  readonly name: string | undefined;
  readonly kind: OperationTypeNode;
  /** Variables are as they came: not checked yet. */
  cost(variables: Readonly<Record<string, unknown>>): number;
}

export interface DocumentReader {
  /** What it costs to read the document: nothing if it was read before. */
  cost(source: string): number;
  /** The same text, of which there is only one copy if it was read before. */
  sameText(source: string): string;
  /** Returns the errors of a document that is not valid. */
  read(source: string): Promise<ReadDocument>;
}

type ReadDocument = ValidDocument | readonly GraphQLError[];

/** The length of all texts that are kept. In memory, a character becomes up to 500 bytes. */
const maxKeptLength = 200_000;
/** Longer documents are not kept. */
const maxLength = 16_384;
const costPerCharacter = 0.1;
const maxErrors = 20;

/** Parses, limits and validates each text once, for all clients and for both protocols. */
export function createDocumentReader(schema: GraphQLSchema, limits: Limits): DocumentReader {
  const known = new LRUCache<string, ReadDocument>({
    maxSize: maxKeptLength,
    maxEntrySize: maxLength,
    sizeCalculation: (_document, source) => source.length + 1,
  });
  const costOf = createCostOf(schema);
  const turn = createTurns();
  const readNew = (source: string): ReadDocument => {
    try {
      const document = parseWithin(source, limits);
      checkDocument(document, limits);
      const errors = validate(schema, document, specifiedRules, { maxErrors });
      if (errors.length > 0) return errors;
      const operations = costOf(document).map(({ operation, cost }) => ({
        name: operation.name?.value,
        kind: operation.operation,
        cost,
      }));
      const only = operations.length === 1 ? operations[0] : undefined;
      return {
        source,
        document,
        operation: (name) => (name == null ? only : operations.find((operation) => operation.name === name)),
      };
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  };
  return {
    cost: (source) => (known.has(source) ? 0 : Math.min(source.length * costPerCharacter, limits.operationCost)),
    sameText(source) {
      const kept = known.peek(source);
      return kept !== undefined && 'source' in kept ? kept.source : source;
    },
    async read(source) {
      const kept = known.get(source);
      if (kept !== undefined) return kept;
      await turn();
      // Another client may have come with the same text in the meantime.
      const read = known.get(source) ?? readNew(source);
      known.set(source, read);
      return read;
    },
  };
}

/** Documents that come together are read one by one, with everything else in between. */
function createTurns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => (last = last.then(() => new Promise((resolve) => setImmediate(resolve))));
}

function parseWithin(source: string, limits: Limits): DocumentNode {
  if (source.length > limits.documentLength) throw overLimit('documentLength', limits);
  try {
    return parse(source, { maxTokens: limits.tokens });
  } catch (error) {
    // The parser calls itself for what is nested.
    if (error instanceof RangeError) throw overLimit('depth', limits);
    if (error instanceof GraphQLError && error.message.includes('tokens. Parsing aborted'))
      throw overLimit('tokens', limits);
    throw error;
  }
}
