import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { maxPageSize, pageSize } from '../schema/connection';

/*
 * What an operation costs at most: one for each object in its answer, and a tenth for each value. A page counts with its
 * size, what is asked for by a list of ids or rows with their number, any other list with `listSize`.
 */

const valueCost = 0.1;
/** Root fields run statements of their own. */
const rootCost = { query: 10, mutation: 50, subscription: 10 } as const;
const searchCost = 200;
/** They read as many rows as a search. */
const countingFields: ReadonlySet<string> = new Set(['CompanySettings.textsToEmpty', 'TemplatePayload.fields']);
/** Lists without pages: phones of a record, candidates and timeline of a text. */
const listSize = 3;
const teamsPerUser = 10;

type Variables = Readonly<Record<string, unknown>>;
/** A function only if it depends on variables. */
type Cost = number | ((variables: Variables) => number);

export interface OperationCost {
  readonly operation: OperationDefinitionNode;
  cost(variables: Variables): number;
}

/** For documents that `checkDocument` accepted, which limits how often fragments are followed. */
export function createCostOf(schema: GraphQLSchema): (document: DocumentNode) => readonly OperationCost[] {
  const sizes = listSizes(schema);
  const roots = new Map<unknown, number>(
    Object.values(OperationTypeNode).map((kind) => [schema.getRootType(kind), rootCost[kind]]),
  );

  const sizeOfList = (field: string, { page, size }: { readonly page: Cost; readonly size: Cost }): Cost => {
    if (field === 'Query.nodes') return size;
    return field.endsWith('.edges') || field === 'UpsertPayload.rows' ? page : (sizes.get(field) ?? listSize);
  };

  const ofField = (node: FieldNode, parent: GraphQLCompositeType, page: Cost, below: Below): Cost => {
    const field = metaFields.get(node.name.value) ?? fieldsOf(parent)[node.name.value];
    if (field === undefined) return 0;
    const type = getNamedType(field.type);
    const size = pageSizeOf(node);
    const one =
      node.selectionSet !== undefined && isCompositeType(type)
        ? plus(1, below(node.selectionSet, type, size))
        : valueCost;
    const coordinate = `${parent.name}.${field.name}`;
    const counting = countingFields.has(coordinate) ? searchCost : 0;
    const base = plus(plus(roots.get(parent) ?? 0, counting), searchCostOf(node));
    if (!isListType(getNullableType(field.type))) return plus(base, one);
    return plus(base, times(sizeOfList(coordinate, { page, size }), one));
  };

  return (document) => {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);

    const ofSelection = (node: SelectionNode, parent: GraphQLCompositeType, page: Cost): Cost => {
      if (node.kind === Kind.FIELD) return ofField(node, parent, page, ofSelections);
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (fragment === undefined) return 0;
      const condition = fragment.typeCondition?.name.value;
      const type = condition === undefined ? parent : schema.getType(condition);
      return isCompositeType(type) ? ofSelections(fragment.selectionSet, type, page) : 0;
    };
    const ofSelections: Below = ({ selections }, parent, page) =>
      selections.reduce<Cost>((sum, node) => plus(sum, ofSelection(node, parent, page)), 0);

    return document.definitions.flatMap((operation) => {
      if (operation.kind !== Kind.OPERATION_DEFINITION) return [];
      const root = schema.getRootType(operation.operation);
      const total = root == null ? 0 : ofSelections(operation.selectionSet, root, 0);
      const defaults = defaultsOf(operation);
      const cost = (variables: Variables) =>
        Math.ceil(typeof total === 'number' ? total : total({ ...defaults, ...variables }));
      return [{ operation, cost }];
    });
  };
}

const metaFields = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);
const fieldsOf = (type: GraphQLCompositeType) => (isUnionType(type) ? {} : type.getFields());

type Below = (set: SelectionSetNode, parent: GraphQLCompositeType, page: Cost) => Cost;

function plus(a: Cost, b: Cost): Cost {
  if (typeof a === 'number') {
    if (typeof b === 'number') return a + b;
    return a === 0 ? b : (variables) => a + b(variables);
  }
  return b === 0 ? a : (variables) => a(variables) + valueOf(b, variables);
}

function times(a: Cost, b: Cost): Cost {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  return (variables) => valueOf(a, variables) * valueOf(b, variables);
}

const valueOf = (cost: Cost, variables: Variables) => (typeof cost === 'number' ? cost : cost(variables));

/** The arguments that say how many items there are at most. */
const sizeArguments: Readonly<Record<string, (value: ValueNode) => Cost>> = {
  first: sizeOf,
  last: sizeOf,
  ids: lengthOf,
  input: lengthOf,
};

/** How many items a page of this field has at most. A size that is refused later counts as the largest. */
function pageSizeOf({ arguments: given = [] }: FieldNode): Cost {
  const sizes = given.flatMap(({ name, value }) => sizeArguments[name.value]?.(value) ?? []);
  return sizes.length === 0
    ? pageSize
    : sizes.every((size) => typeof size === 'number')
      ? Math.max(...sizes)
      : (variables) => Math.max(...sizes.map((size) => valueOf(size, variables)));
}

function sizeOf(value: ValueNode): Cost {
  if (value.kind === Kind.VARIABLE) return (variables) => toSize(variables[value.name.value]);
  return toSize(value.kind === Kind.INT ? Number(value.value) : undefined);
}

function lengthOf(value: ValueNode): Cost {
  if (value.kind === Kind.LIST) return value.values.length;
  // A single item may stand for a list of it.
  if (value.kind !== Kind.VARIABLE) return 1;
  return (variables) => {
    const list = variables[value.name.value];
    return Array.isArray(list) ? list.length : 1;
  };
}

const toSize = (size: unknown) => (typeof size === 'number' ? Math.min(Math.abs(size), maxPageSize) : pageSize);

/** Searches are an argument, or a field of the argument `filter`. */
function searchCostOf({ arguments: given = [] }: FieldNode): Cost {
  const costs = given.map(({ name, value }): Cost => {
    if (name.value === 'search') return isNull(value) ? 0 : searchCost;
    if (name.value !== 'filter') return 0;
    if (value.kind === Kind.VARIABLE)
      return (variables) => ((variables[value.name.value] as Variables | null)?.search == null ? 0 : searchCost);
    const search = value.kind === Kind.OBJECT ? value.fields.find((field) => field.name.value === 'search') : undefined;
    return search === undefined || isNull(search.value) ? 0 : searchCost;
  });
  return costs.reduce<Cost>(plus, 0);
}

const isNull = ({ kind }: ValueNode) => kind === Kind.NULL;

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }): [string, unknown][] => {
      if (defaultValue?.kind === Kind.INT) return [[variable.name.value, Number(defaultValue.value)]];
      return defaultValue?.kind === Kind.LIST ? [[variable.name.value, defaultValue.values]] : [];
    }),
  );
}

/** How many items other lists have: those of introspection on average. */
function listSizes(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composite.flatMap((type) => Object.values(type.getFields()));
  const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const args = sumOf(fields.map((field) => field.args.length));
  const inputFields = sumOf(types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length));
  const values = sumOf(types.filter(isEnumType).map((type) => type.getValues().length));
  const interfaces = sumOf(composite.map((type) => type.getInterfaces().length));
  return new Map([
    ['User.teams', teamsPerUser],
    ['User.phoneNumbers', teamsPerUser],
    ['Team.phoneNumbers', teamsPerUser],
    ['__Schema.types', types.length],
    ['__Schema.directives', schema.getDirectives().length],
    ['__Type.fields', fields.length / types.length],
    ['__Type.inputFields', inputFields / types.length],
    ['__Type.enumValues', values / types.length],
    ['__Type.interfaces', interfaces / types.length],
    ['__Type.possibleTypes', interfaces / types.length],
    ['__Field.args', args / fields.length],
    ['__Directive.args', 1],
  ]);
}
