import type { GraphQLFieldResolver, GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

/**
 * Removes type-graphql's wrappers from fields that are resolved for every row of a list or every event: getters become plain
 * properties, field resolvers without arguments and subscriptions are called directly, and what is behind an interface says
 * its own type. The arguments of a subscription are for its `subscribe`, not for each event.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { objectTypes, interfaceTypes, fieldResolvers, subscriptions } = getMetadataStorage();
  for (const { target: type, name } of objectTypes) {
    const fields = (schema.getType(name) as GraphQLObjectType | undefined)?.getFields() ?? {};
    const isOf = (target: unknown) =>
      target === type || interfaceTypes.some((each) => each.target === target && type.prototype instanceof each.target);
    for (const { kind, target, methodName, schemaName, getObjectType, params = [] } of fieldResolvers) {
      const field = fields[schemaName];
      if (field === undefined || !isOf(kind === 'internal' ? target : getObjectType?.())) continue;
      if (kind === 'internal' && methodName === schemaName) field.resolve = undefined;
      else if (kind !== 'internal' && params.every((parameter) => parameter.kind in places))
        field.resolve = directly(target, methodName, params);
    }
  }
  const events = schema.getSubscriptionType()!.getFields();
  for (const { schemaName, target, methodName, params = [] } of subscriptions)
    events[schemaName]!.resolve = directly(target, methodName, params);
  for (const { name } of interfaceTypes)
    (schema.getType(name) as GraphQLInterfaceType).resolveType = (object: BehindInterface) =>
      object.nodeType ?? object.typeName;
}

/** A node, or an event. */
interface BehindInterface {
  readonly nodeType?: string;
  readonly typeName?: string;
}

/** The arguments of a GraphQL resolver that a method may take, by type-graphql's names. */
const places: Readonly<Partial<Record<string, number>>> = { root: 0, context: 1, info: 2 };
const nowhere = 3;

type Parameters = readonly { readonly index: number; readonly kind: string }[];

/** Calls a method with what it takes of the source, the context and the info. Its other parameters are undefined. */
function directly(target: unknown, method: string, params: Parameters): GraphQLFieldResolver<unknown, unknown> {
  const resolver = new (target as new () => Record<string, (...given: unknown[]) => unknown>)();
  const [first, second, third] = params
    .toSorted((one, other) => one.index - other.index)
    .map(({ kind }) => places[kind] ?? nowhere);
  return (source, _, context, info) => {
    const given = [source, context, info];
    return resolver[method]!(given[first ?? nowhere], given[second ?? nowhere], given[third ?? nowhere]);
  };
}
