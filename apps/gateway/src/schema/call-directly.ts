import type { GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { NodeType } from './global-id';

/**
 * Removes type-graphql's wrappers from fields that are resolved for every row of a list: getters become plain properties,
 * field resolvers without arguments are called directly, and nodes say their own type.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { objectTypes, interfaceTypes, fieldResolvers } = getMetadataStorage();
  for (const { target: type, name } of objectTypes) {
    const fields = (schema.getType(name) as GraphQLObjectType | undefined)?.getFields() ?? {};
    const isOf = (target: unknown) =>
      target === type || interfaceTypes.some((each) => each.target === target && type.prototype instanceof each.target);
    for (const { kind, target, methodName, schemaName, getObjectType, params = [] } of fieldResolvers) {
      const field = fields[schemaName];
      if (field === undefined || !isOf(kind === 'internal' ? target : getObjectType?.())) continue;
      if (kind === 'internal' && methodName === schemaName) field.resolve = undefined;
      else if (kind !== 'internal' && params.every((parameter) => parameter.kind in places)) {
        const resolver = new (target as new () => Record<string, (...given: unknown[]) => unknown>)();
        const [first, second, third] = params
          .toSorted((one, other) => one.index - other.index)
          .map((parameter) => places[parameter.kind]!);
        // Parameters that do not exist are undefined.
        field.resolve = (source, _, context, info) => {
          const given = [source, context, info];
          return resolver[methodName]!(given[first ?? nowhere], given[second ?? nowhere], given[third ?? nowhere]);
        };
      }
    }
  }
  for (const { name } of interfaceTypes)
    (schema.getType(name) as GraphQLInterfaceType).resolveType = (node: { nodeType: NodeType }) => node.nodeType;
}

/** The arguments of a GraphQL resolver that a method may take, by type-graphql's names. */
const places: Readonly<Partial<Record<string, number>>> = { root: 0, context: 1, info: 2 };
const nowhere = 3;
