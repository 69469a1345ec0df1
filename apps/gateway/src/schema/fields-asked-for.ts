import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type GraphQLResolveInfo,
  type SelectionNode,
} from 'graphql';

/**
 * The names of the fields that the document selects at `path` below the field being resolved, so a list can read them
 * together with its rows. Includes fragments, on whatever type, and respects `@skip` and `@include`.
 */
export function fieldsAskedFor(
  { fieldNodes, fragments, variableValues }: GraphQLResolveInfo,
  path: readonly string[],
): ReadonlySet<string> {
  const isIncluded = (node: SelectionNode) =>
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
  const fieldsOf = (selections: readonly SelectionNode[]): (SelectionNode & { kind: Kind.FIELD })[] =>
    selections.filter(isIncluded).flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
      return fieldsOf(fragment?.selectionSet.selections ?? []);
    });
  const below = (nodes: readonly { readonly selectionSet?: { readonly selections: readonly SelectionNode[] } }[]) =>
    nodes.flatMap(({ selectionSet }) => fieldsOf(selectionSet?.selections ?? []));
  let nodes = below(fieldNodes);
  for (const step of path) nodes = below(nodes.filter(({ name }) => name.value === step));
  return new Set(nodes.map(({ name }) => name.value));
}
