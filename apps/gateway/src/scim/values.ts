import { isObject, ofAnyCase } from './patch';
import { invalidValue } from './scim-error';

/** Reads a text; null for one that is empty, which identity providers send for what they do not have. */
export function readText(value: unknown, attribute: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') throw invalidValue(`${attribute} must be a string.`);
  return value.trim() === '' ? null : value;
}

/** Entra ID sends booleans as "True" and "False". */
export function readFlag(value: unknown, attribute: string): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw invalidValue(`${attribute} must be true or false.`);
}

/** One of the values of an attribute that has several. */
export interface Item {
  readonly value: unknown;
  readonly type: unknown;
  readonly isPrimary: boolean;
}

/** A list of values, or a single one; each an object, or only its `value`. */
export function readItems(values: unknown): Item[] {
  const list: readonly unknown[] = Array.isArray(values) ? values : values == null ? [] : [values];
  return list.map((item) => {
    if (!isObject(item)) return { value: item, type: undefined, isPrimary: false };
    const primary = ofAnyCase(item, 'primary');
    return {
      value: ofAnyCase(item, 'value'),
      type: ofAnyCase(item, 'type'),
      isPrimary: primary !== undefined && primary !== null && readFlag(primary, 'primary'),
    };
  });
}
