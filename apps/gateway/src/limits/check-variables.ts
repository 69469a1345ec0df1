import type { Limits } from '@patchbay/service-kit';
import { overLimit } from './over-limit';

/** Refuses variables with more than any operation needs. Returns how many items all of their lists have. */
export function checkVariables(variables: unknown, limits: Limits): number {
  let items = 0;
  const check = (value: unknown, depth: number): void => {
    if (typeof value === 'string' && value.length > limits.stringLength) throw overLimit('stringLength', limits);
    if (typeof value !== 'object' || value === null) return;
    if (depth > limits.jsonDepth) throw overLimit('jsonDepth', limits);
    if (Array.isArray(value)) {
      if (value.length > limits.listItems) throw overLimit('listItems', limits);
      items += value.length;
      for (const item of value) check(item, depth + 1);
      return;
    }
    const properties = Object.entries(value);
    if (properties.length > limits.properties) throw overLimit('properties', limits);
    for (const [name, property] of properties) {
      if (name.length > limits.nameLength) throw overLimit('nameLength', limits);
      check(property, depth + 1);
    }
  };
  check(variables, 1);
  return items;
}
