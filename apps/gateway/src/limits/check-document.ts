import type { Limits } from '@patchbay/service-kit';
import {
  Kind,
  OperationTypeNode,
  visit,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { badRequest, overLimit, type SizeLimit } from './over-limit';

/**
 * Refuses a document that graphql-js would need long to validate or to execute: its rules compare all fields of the same
 * name with each other, and follow each fragment wherever it is spread. Takes time in proportion to the document.
 */
export function checkDocument(document: DocumentNode, limits: Limits): void {
  countNodes(document, limits);
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const measure = createMeasure(fragments);
  let fields = 0;
  for (const definition of document.definitions)
    if ('selectionSet' in definition) {
      const size = measure(definition.selectionSet);
      if (definition.kind === Kind.OPERATION_DEFINITION) fields += size.fields;
      if (size.depth > limits.depth) throw overLimit('depth', limits);
      if (fields > limits.fields || size.fields > limits.fields) throw overLimit('fields', limits);
      if (countPairs([definition.selectionSet], fragments) > limits.sameFields) throw overLimit('sameFields', limits);
      if (definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION)
        refuseConditions(definition.selectionSet, fragments);
    }
}

function countNodes(document: DocumentNode, limits: Limits): void {
  const counts: Partial<Record<SizeLimit, number>> = {};
  const count = (limit: SizeLimit, by = 1) => {
    const sum = (counts[limit] ?? 0) + by;
    if (sum > limits[limit]) throw overLimit(limit, limits);
    counts[limit] = sum;
  };
  const check = (limit: SizeLimit, size: number) => {
    if (size > limits[limit]) throw overLimit(limit, limits);
  };
  let depth = 0;
  visit(document, {
    enter(node) {
      if (nesting.has(node.kind)) check('depth', (depth += 1));
      if (node.kind === Kind.OPERATION_DEFINITION) count('operations');
      else if (node.kind === Kind.FRAGMENT_DEFINITION) count('fragments');
      else if (node.kind === Kind.FRAGMENT_SPREAD) count('fragmentSpreads');
      else if (node.kind === Kind.VARIABLE_DEFINITION) count('variables');
      else if (node.kind === Kind.DIRECTIVE) count('directives');
      else if (node.kind === Kind.FIELD) count('aliases', node.alias === undefined ? 0 : 1);
      else if (node.kind === Kind.NAME) check('nameLength', node.value.length);
      else if (node.kind === Kind.STRING) check('stringLength', node.value.length);
      else if (node.kind === Kind.LIST) check('listItems', node.values.length);
    },
    leave(node) {
      if (nesting.has(node.kind)) depth -= 1;
    },
  });
}

const nesting: ReadonlySet<ASTNode['kind']> = new Set<ASTNode['kind']>([
  Kind.SELECTION_SET,
  Kind.LIST,
  Kind.OBJECT,
  Kind.LIST_TYPE,
]);

interface Size {
  readonly fields: number;
  readonly depth: number;
}

/** The size of selections with the fragments that they spread. Each fragment is measured once. */
function createMeasure(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const measured = new Map<string, Size | 'measuring'>();
  const ofSpread = (name: string): Size => {
    const known = measured.get(name);
    if (known === 'measuring') throw badRequest(`The fragment ${name} spreads itself. Remove the cycle.`);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (fragment === undefined) return { fields: 0, depth: 0 };
    measured.set(name, 'measuring');
    const size = measure(fragment.selectionSet);
    measured.set(name, size);
    return size;
  };
  const ofSelection = (node: SelectionNode): Size => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofSpread(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) return measure(node.selectionSet);
    const below = node.selectionSet === undefined ? { fields: 0, depth: 0 } : measure(node.selectionSet);
    return { fields: below.fields + 1, depth: below.depth + 1 };
  };
  const measure = ({ selections }: SelectionSetNode): Size => {
    let [fields, depth] = [0, 0];
    for (const size of selections.map(ofSelection)) {
      fields += size.fields;
      depth = Math.max(depth, size.depth);
    }
    return { fields, depth };
  };
  return measure;
}

/** How many pairs of fields have the same place in the answer. Only for selections that are within the limit of fields. */
function countPairs(sets: readonly SelectionSetNode[], fragments: ReadonlyMap<string, FragmentDefinitionNode>): number {
  const named = new Map<string, SelectionSetNode[]>();
  let pairs = 0;
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value;
        const same = named.get(name) ?? [];
        pairs += same.length;
        same.push(node.selectionSet ?? leaf);
        named.set(name, same);
      } else {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        if (fragment !== undefined) collect(fragment.selectionSet);
      }
    }
  };
  sets.forEach(collect);
  for (const below of named.values()) if (below.some((set) => set !== leaf)) pairs += countPairs(below, fragments);
  return pairs;
}

const leaf: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };

/**
 * As the GraphQL specification has it since 2025: a subscription that skips its root field would subscribe to nothing.
 * graphql-js's own rule throws for a condition with a variable there.
 */
function refuseConditions(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  seen = new Set<string>(),
): void {
  for (const selection of selections) {
    const condition = selection.directives?.find(({ name }) => name.value === 'skip' || name.value === 'include');
    if (condition !== undefined)
      throw badRequest(
        `@${condition.name.value} is not allowed on the field of a subscription. Subscribe only if you need it.`,
        condition,
      );
    if (selection.kind === Kind.INLINE_FRAGMENT) refuseConditions(selection.selectionSet, fragments, seen);
    if (selection.kind !== Kind.FRAGMENT_SPREAD || seen.has(selection.name.value)) continue;
    seen.add(selection.name.value);
    const fragment = fragments.get(selection.name.value);
    if (fragment !== undefined) refuseConditions(fragment.selectionSet, fragments, seen);
  }
}
