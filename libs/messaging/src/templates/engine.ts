import { Context, Liquid } from 'liquidjs';

/** The allowed filters. Others could build large texts or run slow patterns. */
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
 * Liquid reduced to filling in fields: no loops, assignments or includes, only own properties, and limits on the work of
 * one rendering. A template can't read anything else, and can't block the process.
 */
export const engine: Liquid = createEngine();

/** Replaces a missing field whose own fields a template uses. */
export class MissingField {
  [field: string]: unknown;
}

/** A date is a moment: only a format makes a text of it, as the customer would write it. */
export class Moment extends Date {
  override toString(): never {
    throw new Error("Give the date a format, such as {{ record.fields.appointment | date: '%A' }}.");
  }
}

/** How the `date` filter shows a moment. */
export interface DateStyle {
  /** IANA. */
  readonly timeZone: string;
  /** A language tag, for the names of days and months. */
  readonly language: string;
}

/** What one rendering reads, and its limits. */
export function createContext(values: object, { timeZone, language }: DateStyle): Context {
  const options = { ...engine.options, timezoneOffset: timeZone, locale: localeOf(language) };
  return new Context(values, options, { sync: true }, { liquid: engine });
}

/** English for a language that is unknown here. */
function localeOf(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Refuses objects such as a whole `record`: the customer would get `[object Object]`. */
function toText(value: unknown): string {
  if (value instanceof MissingField) return '';
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date))
    throw new Error('Use a single field, such as record.name.');
  return value as string;
}

function createEngine(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    // A missing field is an error, except in `if` and `default`.
    strictVariables: true,
    lenientIf: true,
    jsTruthy: false,
    outputEscape: toText,
    parseLimit: maxTemplateLength,
    // Milliseconds by the clock: a busy machine must not fail a harmless template. The other two bound the work.
    renderLimit: 1_000,
    memoryLimit: 100_000,
    dynamicPartials: false,
    templates: {},
    cache: 500,
  });
  for (const name of Object.keys(liquid.filters)) if (!filters.includes(name)) delete liquid.filters[name];
  for (const name of Object.keys(liquid.tags)) if (!tags.includes(name)) delete liquid.tags[name];
  return liquid;
}
