import { BreakingChangeType, findBreakingChanges, type GraphQLSchema } from 'graphql';

/** How long something stays after it was deprecated. */
const promisedDays = 183;

/** A reason starts with the day: `Since 2026-11-27: use …`. */
const sinceIn = (reason: string): Date | null => {
  const [, day] = /^Since (\d{4}-\d{2}-\d{2}): /.exec(reason) ?? [];
  const since = new Date(`${day}T00:00:00Z`);
  return day === undefined || Number.isNaN(since.getTime()) ? null : since;
};

const removals: ReadonlySet<BreakingChangeType> = new Set([
  BreakingChangeType.FIELD_REMOVED,
  BreakingChangeType.VALUE_REMOVED_FROM_ENUM,
  BreakingChangeType.ARG_REMOVED,
]);

/** Every deprecated field, argument and value, as `Type.name`, with its reason. */
function deprecationsOf(schema: GraphQLSchema): Map<string, string> {
  const found = new Map<string, string>();
  const note = (name: string, reason: string | null | undefined) => reason != null && found.set(name, reason);
  for (const type of Object.values(schema.getTypeMap())) {
    if ('getValues' in type)
      for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.deprecationReason);
    if (!('getFields' in type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field.deprecationReason);
      if ('args' in field)
        for (const arg of field.args) note(`${type.name}.${field.name}(${arg.name}:)`, arg.deprecationReason);
    }
  }
  return found;
}

/** What breaks the promise to clients of the last release; see docs/api/README.md. */
export function brokenPromises(released: GraphQLSchema, served: GraphQLSchema, today: Date): string[] {
  const known = deprecationsOf(released);
  const isDue = (description: string) => {
    const names = [...known].filter(([name]) => isAbout(description, name)).map(([, reason]) => sinceIn(reason));
    return names.some((since) => since !== null && today.getTime() - since.getTime() >= promisedDays * 86_400_000);
  };
  return [
    ...findBreakingChanges(released, served)
      .filter(({ type, description }) => !(removals.has(type) && isDue(description)))
      .map(({ description }) => description),
    ...[...deprecationsOf(served)]
      .filter(([, reason]) => sinceIn(reason) === null)
      .map(([name, reason]) => `${name} does not say since when: write "Since YYYY-MM-DD: use …", not "${reason}"`),
  ];
}

/** graphql-js describes a removal in words: `Type.name was removed.`, or `name was removed from enum type Type.` */
function isAbout(description: string, name: string): boolean {
  const [owner, rest = ''] = name.split(/\.(.*)/s);
  const [field, arg] = rest.split(/[(:]/);
  return arg === undefined
    ? description === `${name} was removed.` || description === `${field} was removed from enum type ${owner}.`
    : description === `${owner}.${field} arg ${arg} was removed.`;
}
