import { engine, MissingField } from './engine';
import { parseTemplate, locate } from './parse-template';

/** The fields that a template can use. Null or undefined means that the record does not have the field. */
export interface TemplateFields {
  readonly record: Readonly<Record<string, string | null | undefined>>;
  readonly user: Readonly<Record<string, string | null | undefined>>;
  readonly phoneNumber: Readonly<Record<string, string | null | undefined>>;
}

export type RenderedTemplate =
  | {
      readonly ok: true;
      readonly text: string;
      /** Missing fields that the template uses without a default, such as `record.account`. */
      readonly missingFields: readonly string[];
    }
  | { readonly ok: false; readonly message: string; readonly line: number; readonly column: number };

export const maxMissingFields = 50;
const missingField = /undefined variable: (.+?)(?=, line:\d|$)/;

export function renderTemplate(source: string, fields: TemplateFields): RenderedTemplate {
  const parsed = parseTemplate(source);
  if (!parsed.ok) return parsed;
  const scope = {
    record: withValues(fields.record),
    user: withValues(fields.user),
    phoneNumber: withValues(fields.phoneNumber),
  };
  const missingFields = new Set<string>();
  // Liquid stops at the first missing field: make that one empty and render again, until none is missing.
  for (;;) {
    try {
      const text: string = engine.renderSync([...parsed.parts], scope);
      return { ok: true, text, missingFields: withoutParents([...missingFields]) };
    } catch (error) {
      const missing = missingField.exec((error as Error).message)?.[1];
      if (missing === undefined || missingFields.has(missing) || missingFields.size === maxMissingFields)
        return { ok: false, ...locate(error) };
      missingFields.add(missing);
      makeEmpty(scope, missing);
    }
  }
}

/** For `record.account.name`, Liquid reports `record.account` first. Keep only the field itself. */
function withoutParents(fields: readonly string[]): string[] {
  return fields.filter((field) => !fields.some((other) => other.startsWith(`${field}.`)));
}

function withValues(fields: Readonly<Record<string, string | null | undefined>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null && value !== ''));
}

function makeEmpty(scope: Record<string, unknown>, path: string): void {
  const names = path.split('.');
  const last = names.pop() as string;
  let parent = scope;
  for (const name of names) {
    const next = Object.hasOwn(parent, name) ? parent[name] : undefined;
    parent = (typeof next === 'object' && next !== null ? next : (parent[name] = new MissingField())) as Record<
      string,
      unknown
    >;
  }
  parent[last] = '';
}
