import { engine, NothingThere } from './engine';
import { parseTemplate, placeOf } from './parse-template';

/** What a template can name. A field that is null or undefined is one that the record lacks. */
export interface TemplateFields {
  readonly record: Readonly<Record<string, string | null | undefined>>;
  readonly user: Readonly<Record<string, string | null | undefined>>;
  readonly phoneNumber: Readonly<Record<string, string | null | undefined>>;
}

export type RenderedTemplate =
  | {
      readonly ok: true;
      readonly text: string;
      /** Fields that the template names without a default and that are not there, such as `record.account`. */
      readonly missingFields: readonly string[];
    }
  | { readonly ok: false; readonly message: string; readonly line: number; readonly column: number };

/** A template names only so many fields. */
const maxMissingFields = 50;
const missingField = /undefined variable: (.+?)(?=, line:\d|$)/;

export function renderTemplate(source: string, fields: TemplateFields): RenderedTemplate {
  const parsed = parseTemplate(source);
  if (!parsed.ok) return parsed;
  const scope = {
    record: withoutEmptyFields(fields.record),
    user: withoutEmptyFields(fields.user),
    phoneNumber: withoutEmptyFields(fields.phoneNumber),
  };
  const left = new Set<string>();
  // Liquid stops at the first field that is not there: it is noted and left empty, until none is missing.
  for (;;) {
    try {
      const text: string = engine.renderSync([...parsed.parts], scope);
      return { ok: true, text, missingFields: withoutHolders([...left]) };
    } catch (error) {
      const missing = missingField.exec((error as Error).message)?.[1];
      if (missing === undefined || left.has(missing) || left.size === maxMissingFields)
        return { ok: false, ...placeOf(error) };
      left.add(missing);
      leaveEmpty(scope, missing);
    }
  }
}

/** Of `record.account.name` Liquid misses `record.account` first: only the field itself is told. */
function withoutHolders(fields: readonly string[]): string[] {
  return fields.filter((field) => !fields.some((other) => other.startsWith(`${field}.`)));
}

function withoutEmptyFields(fields: Readonly<Record<string, string | null | undefined>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null && value !== ''));
}

function leaveEmpty(scope: Record<string, unknown>, path: string): void {
  const names = path.split('.');
  const last = names.pop() as string;
  let holder = scope;
  for (const name of names) {
    const next = Object.hasOwn(holder, name) ? holder[name] : undefined;
    holder = (typeof next === 'object' && next !== null ? next : (holder[name] = new NothingThere())) as Record<
      string,
      unknown
    >;
  }
  holder[last] = '';
}
