import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment variables of one part of an app, such as a carrier. */
export type ConfigPart = z.ZodObject;

interface Reading {
  /** The valid values and the defaults. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly mistakes: readonly string[];
  /** Required variables that are not set. */
  readonly missing: readonly string[];
}

/** Reads each variable on its own, so that one mistake does not hide another. */
export function readVariables({ shape }: ConfigPart, given: Environment): Reading {
  const values: Record<string, unknown> = {};
  const mistakes: string[] = [];
  const missing: string[] = [];
  for (const [name, schema] of Object.entries(shape)) {
    const read = z.safeParse(schema, given[name]);
    if (read.success) values[name] = read.data;
    else if (given[name] === undefined) missing.push(name);
    else mistakes.push(...read.error.issues.map(({ message }) => `${name} ${message}.`));
  }
  return { values, mistakes, missing };
}

/** A part is set up if a variable without a default is set. Then all of its required variables must be set. */
export function readPart(
  part: ConfigPart,
  given: Environment,
): { settings: unknown; variables: Reading['values']; mistakes: string[] } {
  const { values, mistakes, missing } = readVariables(part, given);
  const set = Object.entries(part.shape).flatMap(([name, schema]) =>
    given[name] !== undefined && z.safeParse(schema, undefined).data === undefined ? [name] : [],
  );
  if (set.length === 0) return { settings: undefined, variables: values, mistakes: [...mistakes] };
  const incomplete = missing.map((name) => `${name} is missing: it belongs with ${set.join(', ')}.`);
  return { settings: values, variables: values, mistakes: [...mistakes, ...incomplete] };
}
