import { OperationTypeNode } from 'graphql';
import type { ValidOperation } from './read-document';

/**
 * Queries, but for those with `eventCursor`, which this gateway knows by itself: it may stand for a later event than the
 * last one that is in the data of a replica, and a client that subscribes after it would miss that one.
 */
export const canReadReplica = ({ kind }: Pick<ValidOperation, 'kind'>, source: string): boolean =>
  kind === OperationTypeNode.QUERY && !source.includes('eventCursor');
