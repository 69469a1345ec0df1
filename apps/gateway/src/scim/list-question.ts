import { type Comparison, invalidFilter, parseFilter } from './filter';
import { invalidValue } from './scim-error';

export const maxPage = 200;
const defaultPage = 100;
const maxStartIndex = 1_000_000_000;

/** What a list is asked for. */
export interface ListQuestion {
  /** Each filterable attribute that is compared, with its value. */
  readonly filter: ReadonlyMap<string, string>;
  /** Counts from 1. */
  readonly startIndex: number;
  readonly count: number;
}

/** `attributes` are those that can be compared, by their names in lower case. */
export function readListQuestion(
  params: URLSearchParams,
  attributes: readonly string[],
  limit = maxPage,
): ListQuestion {
  const filter = new Map<string, string>();
  const asked = params.get('filter');
  for (const { path, value } of asked === null || asked.trim() === '' ? [] : parseFilter(asked)) {
    const name = [path.name, ...(path.sub === undefined ? [] : [path.sub])].join('.');
    if (!attributes.includes(name) || !isWork(path.filter))
      throw invalidFilter(`Unknown attribute in the filter: ${name}. Use ${attributes.join(', ')}.`);
    if (typeof value !== 'string' || value.includes('\0'))
      throw invalidFilter(`Compare ${name} with a string without NUL.`);
    if (filter.has(name)) throw invalidFilter(`${name} is compared twice.`);
    filter.set(name, value);
  }
  return {
    filter,
    startIndex: Math.max(1, readCount(params, 'startIndex', 1, maxStartIndex)),
    count: Math.max(0, readCount(params, 'count', Math.min(defaultPage, limit), limit)),
  };
}

/** The only email address is that of work. */
const isWork = (filter: readonly Comparison[] = []) =>
  filter.every(({ path: { name }, value }) => name === 'type' && value === 'work');

/** More than the most is the most: a page may be shorter than asked for. */
function readCount(params: URLSearchParams, name: string, normal: number, max: number): number {
  const text = params.get(name);
  if (text === null || text === '') return normal;
  if (!/^-?\d{1,15}$/.test(text)) throw invalidValue(`${name} must be a whole number.`);
  return Math.min(max, Number(text));
}
