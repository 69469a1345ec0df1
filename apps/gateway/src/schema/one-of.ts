import type { GraphQLInputObjectType, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

const marked = new Set<unknown>();

/** Marks an input type of which exactly one field must be given: `@oneOf`, which type-graphql has no option for. */
export const OneOf: ClassDecorator = (target) => void marked.add(target);

/** graphql-js checks such input, and prints the directive. */
export function applyOneOf(schema: GraphQLSchema): void {
  for (const { target, name } of getMetadataStorage().inputTypes)
    if (marked.has(target)) (schema.getType(name) as GraphQLInputObjectType).isOneOf = true;
}
