import { createContext, type DateStyle, engine, MissingField, Moment } from './engine';
import { parseTemplate, locate } from './parse-template';

/** Null, undefined or an empty text mean that there is no value. */
export type TemplateValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** The fields that a template can use. */
export interface TemplateFields {
  readonly record: TemplateValues;
  /** `record.fields`: custom fields, by key. */
  readonly customFields?: TemplateValues;
  readonly user: TemplateValues;
  readonly phoneNumber: TemplateValues;
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

const defaultStyle: DateStyle = { timeZone: 'UTC', language: 'en' };

/** What `gapOf` returns stands in the text for a field that is missing. */
export function renderTemplate(
  source: string,
  fields: TemplateFields,
  style: DateStyle = defaultStyle,
  gapOf: (field: string) => string = () => '',
): RenderedTemplate {
  const parsed = parseTemplate(source);
  if (!parsed.ok) return parsed;
  const scope = {
    record: { ...withValues(fields.record), fields: withValues(fields.customFields ?? {}) },
    user: withValues(fields.user),
    phoneNumber: withValues(fields.phoneNumber),
  };
  const missingFields = new Set<string>();
  // Liquid stops at the first missing field: fill that gap and render again, until none is missing.
  for (;;) {
    try {
      const text: string = engine.renderSync([...parsed.parts], createContext(scope, style));
      return { ok: true, text, missingFields: withoutParents([...missingFields]) };
    } catch (error) {
      const missing = missingField.exec((error as Error).message)?.[1];
      if (missing === undefined || missingFields.has(missing) || missingFields.size === maxMissingFields)
        return { ok: false, ...locate(error) };
      missingFields.add(missing);
      fillGap(scope, missing, gapOf(missing));
    }
  }
}

/** For `record.account.name`, Liquid reports `record.account` first. Keep only the field itself. */
function withoutParents(fields: readonly string[]): string[] {
  return fields.filter((field) => !fields.some((other) => other.startsWith(`${field}.`)));
}

/** Without an own `size`, Liquid would read the number of fields. */
function withValues(values: TemplateValues): Record<string, unknown> {
  const present = Object.entries(values).filter(([, value]) => value != null && value !== '');
  const shown = present.map(([name, value]) => [name, value instanceof Date ? new Moment(value) : value] as const);
  return { size: undefined, ...Object.fromEntries(shown) };
}

function fillGap(scope: Record<string, unknown>, path: string, gap: string): void {
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
  parent[last] = gap;
}
