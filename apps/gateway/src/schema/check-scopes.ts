import { type AccountScope, hasAnyScope, type Viewer } from '@patchbay/access';
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import { apiError } from '../errors';
import { operationScopes, typeScopes } from './scope-rules';

/** A field that a document asks for, with the scopes of which it needs one. */
interface Need {
  readonly coordinate: string;
  readonly scopes: readonly AccountScope[];
}

/** Documents are kept, and so are their fields. */
const known = new WeakMap<FieldNode, readonly Need[]>();

/** Throws FORBIDDEN if a service account asks for an operation, or in it for a type, that its scopes do not allow. */
export function checkScopes(viewer: Viewer, info: GraphQLResolveInfo): void {
  for (const node of info.fieldNodes) {
    const needs = known.get(node) ?? needsOf(node, info);
    known.set(node, needs);
    for (const { coordinate, scopes } of needs) if (!hasAnyScope(viewer, scopes)) throw forbidden(coordinate, scopes);
  }
}

/** Whether a viewer may read objects of a type. */
export const mayReadType = (viewer: Viewer, type: string): boolean => hasAnyScope(viewer, typeScopes[type] ?? []);

function forbidden(coordinate: string, scopes: readonly AccountScope[]) {
  return apiError(
    'FORBIDDEN',
    scopes.length === 0
      ? `${coordinate} is only for people. A service account cannot use it.`
      : `${coordinate} needs the scope ${scopes.join(' or ')}, which this service account does not have.`,
  );
}

function needsOf(root: FieldNode, { parentType, schema, operation, fragments }: GraphQLResolveInfo): readonly Need[] {
  const coordinate = `${parentType.name}.${root.name.value}`;
  const needs: Need[] = [{ coordinate, scopes: operationScopes[coordinate] ?? [] }];
  const walked = new Set<string>();
  const ask = (type: GraphQLNamedType, at: string) => {
    const scopes = typeScopes[itemOf(type).name];
    if (scopes !== undefined) needs.push({ coordinate: at, scopes });
  };
  const walk = ({ selections }: SelectionSetNode, parent: GraphQLNamedType, isPayload: boolean): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const field =
          isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[selection.name.value] : undefined;
        // `__typename` and scalars tell nothing more than their parent.
        if (field === undefined || selection.selectionSet === undefined) continue;
        const type = getNamedType(field.type);
        if (!isPayload) ask(type, `${parent.name}.${field.name}`);
        walk(selection.selectionSet, type, false);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value]! : selection;
      const type = fragment.typeCondition === undefined ? parent : schema.getType(fragment.typeCondition.name.value)!;
      // A fragment on an interface or a union tells more than the field that it is in.
      if (type !== parent) ask(type, type.name);
      const key = selection.kind === Kind.FRAGMENT_SPREAD ? `${selection.name.value} ${isPayload}` : undefined;
      if (key !== undefined && walked.has(key)) continue;
      if (key !== undefined) walked.add(key);
      walk(fragment.selectionSet, type, isPayload);
    }
  };
  const type = getNamedType(parentType.getFields()[root.name.value]!.type);
  if (root.selectionSet !== undefined)
    walk(root.selectionSet, type, operation.operation === OperationTypeNode.MUTATION);
  return needs;
}

/** What a connection or an edge is about; any other type is about itself. */
function itemOf(type: GraphQLNamedType): GraphQLNamedType {
  if (!isObjectType(type)) return type;
  const { edges, node } = type.getFields();
  if (edges !== undefined) return itemOf(getNamedType(edges.type));
  return node !== undefined && type.name.endsWith('Edge') ? getNamedType(node.type) : type;
}
