import Negotiator from 'negotiator';
import type { IncomingMessage } from 'node:http';

const json = 'application/json';
const types = [json, 'application/graphql-response+json'];

/** Of the media types of GraphQL over HTTP, the one that the client prefers; undefined if it accepts neither. */
export const responseTypeFor = (request: Pick<IncomingMessage, 'headers'>): string | undefined =>
  new Negotiator(request).mediaType(types);

/**
 * A client that asks for `application/json` does not expect that the status tells it of mistakes in its document: the
 * specification wants 200 for those. One that says nothing gets 400.
 */
export const expectsPlainJson = (request: Pick<IncomingMessage, 'headers'>): boolean =>
  request.headers.accept?.includes(json) === true && responseTypeFor(request) === json;

/** How Apollo Client asks for subscriptions over HTTP. */
export const acceptsMultipartSubscriptions = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  /multipart\/mixed\s*;[^,]*subscriptionSpec="?1\.0/i.test(headers.accept ?? '');
