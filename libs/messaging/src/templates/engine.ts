import { Liquid } from 'liquidjs';

/** The filters that a template may use; the rest of Liquid's could build large texts or slow patterns. */
const filters = [
  'append',
  'capitalize',
  'default',
  'downcase',
  'escape_once',
  'prepend',
  'slice',
  'split',
  'first',
  'last',
  'strip',
  'truncate',
  'truncatewords',
  'upcase',
  'date',
  'join',
  'size',
];
const tags = ['if', 'unless', 'case', 'comment', 'raw', '#'];

export const maxTemplateLength = 5_000;

/**
 * Liquid cut down to what filling in a text takes: no loops, no assignments, no includes, own properties only, and
 * limits on the work of one rendering, so that a template can neither read what it should not nor hold up the process.
 */
export const engine: Liquid = createEngine();

/** Stands where a template looks into a field that is not there. */
export class NothingThere {
  [field: string]: unknown;
}

/** A whole `record` is no text: the customer would get `[object Object]`. */
function textOrNothing(value: unknown): string {
  if (value instanceof NothingThere) return '';
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date))
    throw new Error('Only fields can be filled in, such as record.name.');
  return value as string;
}

function createEngine(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    // A field that is not there is told, unless `if` or `default` asks for it.
    strictVariables: true,
    lenientIf: true,
    jsTruthy: false,
    outputEscape: textOrNothing,
    parseLimit: maxTemplateLength,
    renderLimit: 50,
    memoryLimit: 100_000,
    dynamicPartials: false,
    templates: {},
    cache: 500,
  });
  for (const name of Object.keys(liquid.filters)) if (!filters.includes(name)) delete liquid.filters[name];
  for (const name of Object.keys(liquid.tags)) if (!tags.includes(name)) delete liquid.tags[name];
  return liquid;
}
