import type { Limits } from '@patchbay/service-kit';
import { GraphQLError, type ASTNode } from 'graphql';
import type { ErrorCode } from '../errors';

const names = {
  jsonDepth: 'levels of nested JSON',
  jsonValues: 'values in the JSON',
  properties: 'properties of an object',
  listItems: 'items in a list',
  stringLength: 'characters in a string',
  nameLength: 'characters in a name',
  documentLength: 'characters in the query',
  tokens: 'tokens',
  operations: 'operations',
  fragments: 'fragments',
  fragmentSpreads: 'fragment spreads',
  aliases: 'aliases',
  variables: 'variables',
  directives: 'directives',
  depth: 'levels of fields, lists and fragments',
  fields: 'fields, with those of fragments wherever they are spread',
  sameFields: 'pairs of fields of the same name',
} as const satisfies Partial<Record<keyof Limits, string>>;

/** A limit of what one request may contain. */
export type SizeLimit = keyof typeof names;

/** A request that is refused before it is executed. */
export const badRequest = (message: string, nodes?: ASTNode, httpStatus = 400): GraphQLError =>
  new GraphQLError(message, {
    nodes,
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, http: { status: httpStatus } },
  });

export const overLimit = (limit: SizeLimit, limits: Limits): GraphQLError =>
  badRequest(`Too many ${names[limit]}. Use at most ${limits[limit]}.`);
