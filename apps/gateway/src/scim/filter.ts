import { ScimError } from './scim-error';

/** An attribute as a filter or a PATCH names it. Names have no case. */
export interface AttributePath {
  /** The URN before the name, in lower case; undefined for the schema of the resource. */
  readonly schema?: string;
  readonly name: string;
  /** Of `emails[type eq "work"]`: which of the values. */
  readonly filter?: readonly Comparison[];
  readonly sub?: string;
}

/** `attribute eq value`. */
export interface Comparison {
  readonly path: AttributePath;
  readonly value: string | boolean | number | null;
}

export const maxFilterLength = 1_000;

const text = String.raw`"(?:[^"\\]|\\.)*"`;
const name = String.raw`[A-Za-z$][\w$-]*`;
const attribute = String.raw`(?:(urn:[\w.:-]+):)?(${name})(?:\[((?:${text}|[^"\]])*)\])?(?:\.(${name}))?`;
const onePath = new RegExp(`^${attribute}$`, 'i');
const oneComparison = new RegExp(
  String.raw`\s*${attribute}\s+([a-z]{2})\s+(${text}|true|false|null|-?\d+(?:\.\d+)?)\s*(and\s|$)`,
  'iy',
);

/** `userName`, `name.givenName`, `emails[type eq "work"].value`, each with or without the URN of its schema. */
export function parsePath(path: string): AttributePath {
  const found = path.length > maxFilterLength ? null : onePath.exec(path.trim());
  if (found === null)
    throw new ScimError(400, 'Invalid path. Use a path like emails[type eq "work"].value.', 'invalidPath');
  return pathOf(found);
}

/** What identity providers ask: comparisons with `eq`, joined with `and`. */
export function parseFilter(filter: string): Comparison[] {
  if (filter.length > maxFilterLength)
    throw invalidFilter(`The filter has ${filter.length} characters. Use at most ${maxFilterLength}.`);
  const comparisons: Comparison[] = [];
  oneComparison.lastIndex = 0;
  let isMore = true;
  while (isMore) {
    const found = oneComparison.exec(filter);
    if (found === null) throw invalidFilter('Invalid filter. Use comparisons like userName eq "ana", joined with and.');
    const [, , , , , operator, value, next] = found;
    if (operator!.toLowerCase() !== 'eq') throw invalidFilter(`Unknown operator: ${operator}. Use eq.`);
    comparisons.push({ path: pathOf(found), value: valueOf(value!) });
    isMore = next !== '';
  }
  return comparisons;
}

function pathOf([, schema, attribute, filter, sub]: RegExpExecArray): AttributePath {
  return {
    ...(schema === undefined ? {} : { schema: schema.toLowerCase() }),
    name: attribute!.toLowerCase(),
    ...(filter === undefined ? {} : { filter: parseFilter(filter) }),
    ...(sub === undefined ? {} : { sub: sub.toLowerCase() }),
  };
}

/** Values are JSON; `True` is what Entra ID makes of a boolean. */
function valueOf(value: string): Comparison['value'] {
  try {
    return JSON.parse(value.startsWith('"') ? value : value.toLowerCase()) as Comparison['value'];
  } catch {
    throw invalidFilter(`Invalid value: ${value}. Write it as in JSON.`);
  }
}

export const invalidFilter = (detail: string) => new ScimError(400, detail, 'invalidFilter');
