import { type AttributePath, parsePath } from './filter';
import { invalidSyntax, ScimError } from './scim-error';

export type Op = 'add' | 'replace' | 'remove';

/** One attribute that a request sets, adds to or removes. */
export interface Assignment {
  readonly op: Op;
  readonly path: AttributePath;
  /** Undefined if nothing is given. */
  readonly value: unknown;
}

export const maxOperations = 1_000;

/** The assignments of a PATCH, in order. Without a path, each attribute of the value is one. */
export function readPatch(body: unknown): Assignment[] {
  const operations = isObject(body) ? ofAnyCase(body, 'operations') : undefined;
  if (!Array.isArray(operations) || operations.length === 0)
    throw invalidSyntax('Send a PatchOp with a list of Operations.');
  if (operations.length > maxOperations)
    throw invalidSyntax(`There are ${operations.length} Operations. Send at most ${maxOperations}.`);
  return operations.flatMap((operation: unknown) => {
    if (!isObject(operation)) throw invalidSyntax('Each of the Operations must be an object.');
    const op = opOf(operation.op);
    const { path, value } = operation;
    if (typeof path === 'string' && path !== '') return [{ op, path: parsePath(path), value }];
    if (op === 'remove') throw new ScimError(400, 'The operation remove needs a path.', 'noTarget');
    if (!isObject(value)) throw invalidSyntax(`The operation ${op} without a path needs an object as its value.`);
    return attributesOf(value, op);
  });
}

/** The attributes of a resource. Okta and Entra ID also name them by path: `"name.familyName"`. */
export function attributesOf(resource: unknown, op: Op = 'replace'): Assignment[] {
  if (!isObject(resource)) throw invalidSyntax('Send a resource as a JSON object.');
  return Object.entries(resource).flatMap(([name, value]) => {
    const path = pathOrNull(name);
    return path === null ? [] : [{ op, path, value }];
  });
}

/** The name of an extension, and of an attribute that no one knows, need not be a path. */
function pathOrNull(name: string): AttributePath | null {
  try {
    return parsePath(name);
  } catch (error) {
    if (error instanceof ScimError) return null;
    throw error;
  }
}

function opOf(op: unknown): Op {
  const name = typeof op === 'string' ? op.toLowerCase() : op;
  if (name === 'add' || name === 'replace' || name === 'remove') return name;
  throw invalidSyntax('Invalid op. Use add, replace or remove.');
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property by its name in any case. */
export function ofAnyCase(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.entries(object).find(([key]) => key.toLowerCase() === name)?.[1];
}
