import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  lexicographicSortSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

const roots = ['Query', 'Mutation', 'Subscription'];

/** docs/api/reference.md: the schema to read, in the order in which one looks things up. */
export function printReference(schema: GraphQLSchema): string {
  const types = Object.values(lexicographicSortSchema(schema).getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const named = (names: (type: GraphQLNamedType) => boolean) => types.filter(names);
  const chapters: [string, GraphQLNamedType[]][] = [
    ['Operations', roots.flatMap((name) => types.find((type) => type.name === name) ?? [])],
    ['Objects', named((type) => isObjectType(type) && !roots.includes(type.name))],
    ['Interfaces and unions', named((type) => isInterfaceType(type) || isUnionType(type))],
    ['Inputs', named(isInputObjectType)],
    ['Enums', named(isEnumType)],
    ['Scalars', named(isScalarType)],
  ];
  return [
    '# API reference',
    'Written from the schema by `npm run schema:print`. Start with [README.md](README.md).',
    chapters
      .map(
        ([title, list]) => `- **${title}:** ${list.map(({ name }) => `[${name}](#${name.toLowerCase()})`).join(', ')}`,
      )
      .join('\n'),
    ...chapters.flatMap(([title, list]) => [`## ${title}`, ...list.flatMap(section)]),
  ]
    .join('\n\n')
    .concat('\n');
}

function section(type: GraphQLNamedType): string[] {
  const parts = [`### ${type.name}`, text(type.description)];
  if (isObjectType(type) || isInterfaceType(type)) {
    const interfaces = type.getInterfaces().map(({ name }) => `\`${name}\``);
    if (interfaces.length > 0) parts.push(`Implements ${interfaces.join(', ')}.`);
  }
  if (isUnionType(type))
    parts.push(
      `One of ${type
        .getTypes()
        .map(({ name }) => `\`${name}\``)
        .join(', ')}.`,
    );
  if (isEnumType(type))
    parts.push(
      type
        .getValues()
        .map(({ name, description }) => `- \`${name}\`: ${text(description)}`)
        .join('\n'),
    );
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    parts.push(Object.values(type.getFields()).map(member).join('\n'));
  return parts.filter((part) => part !== '');
}

function member(field: GraphQLField<unknown, unknown> | GraphQLInputField): string {
  const args = 'args' in field ? field.args : [];
  const deprecated = field.deprecationReason == null ? '' : ` **Deprecated.** ${field.deprecationReason}`;
  return [
    `- \`${field.name}: ${String(field.type)}${defaultOf(field)}\`: ${text(field.description)}${deprecated}`,
    ...args.map((arg) => `  - \`${arg.name}: ${String(arg.type)}${defaultOf(arg)}\`: ${text(arg.description)}`),
  ].join('\n');
}

function defaultOf(of: GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument): string {
  return 'defaultValue' in of && of.defaultValue !== undefined ? ` = ${JSON.stringify(of.defaultValue)}` : '';
}

const text = (description: string | null | undefined) => (description ?? '').replace(/\s*\n\s*/g, ' ').trim();
