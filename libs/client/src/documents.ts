/**
 * The text of a GraphQL operation. A string will do; those of `@graphql-codegen/client-preset` with `documentMode: 'string'`
 * also know the types of their data and variables.
 */
export interface TypedDocument<Data, Variables> {
  toString(): string;
  readonly __apiType?: (variables: Variables) => Data;
}
