import type { Template } from 'liquidjs';
import { engine, maxTemplateLength } from './engine';

export type ParsedTemplate =
  | { readonly ok: true; readonly parts: readonly Template[] }
  /** Where parsing failed; lines and columns start at 1. */
  | { readonly ok: false; readonly message: string; readonly line: number; readonly column: number };

export function parseTemplate(source: string): ParsedTemplate {
  if (source.length > maxTemplateLength)
    return {
      ok: false,
      message: `A template can have at most ${maxTemplateLength} characters.`,
      line: 1,
      column: maxTemplateLength + 1,
    };
  try {
    return { ok: true, parts: engine.parse(source) };
  } catch (error) {
    return { ok: false, ...locate(error) };
  }
}

/** Liquid's errors carry the token that they are about. */
export function locate(error: unknown): { message: string; line: number; column: number } {
  const { token, originalError } = error as { token?: { getPosition?: () => [number, number] }; originalError?: Error };
  const [line, column] = token?.getPosition?.() ?? [1, 1];
  const message = (originalError ?? (error as Error)).message.replace(/, line:\d+.*$/s, '');
  return { message, line, column };
}
