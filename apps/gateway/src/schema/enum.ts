import { registerEnumType } from 'type-graphql';

/** A GraphQL enum, from its names and their descriptions. A value is its name, unless `valueOf` says otherwise. */
export function createEnum<Name extends string, Value extends string = Name>(
  name: string,
  description: string,
  descriptions: Readonly<Record<Name, string>>,
  valueOf = (name: Name) => name as string as Value,
): Readonly<Record<Name, Value>> {
  const names = Object.keys(descriptions) as Name[];
  const created = Object.fromEntries(names.map((each) => [each, valueOf(each)])) as Record<Name, Value>;
  const valuesConfig = Object.fromEntries(names.map((each) => [each, { description: descriptions[each] }]));
  registerEnumType(created, { name, description, valuesConfig: valuesConfig as Record<Name, { description: string }> });
  return created;
}
