import {
  buildSchema,
  execute,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
  isScalarType,
  printSchema,
  visit,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Makes results of documents up: what an event would look like. */
export type SampleResult = (document: DocumentNode, cursor: string) => object;

/** Executes documents on the same schema without its resolvers, with a value for each type. */
export function createSampleResult(served: () => GraphQLSchema): SampleResult {
  let schema: GraphQLSchema | undefined;
  return (document, cursor) => {
    const wanted = typesIn(document);
    schema ??= buildSchema(printSchema(served()), { assumeValidSDL: true });
    const { data } = execute({
      schema,
      document,
      rootValue: {},
      fieldResolver: (_source, _args, _context, { returnType }) => sampleOf(returnType, cursor),
      typeResolver(_value, _context, info, type) {
        const possible = info.schema.getPossibleTypes(type).map(({ name }) => name);
        return possible.find((name) => wanted.has(name)) ?? possible[0]!;
      },
    }) as { readonly data?: object | null };
    return { data: data ?? null };
  };
}

/** The types that a document has fragments for. */
function typesIn(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, { NamedType: ({ name }) => void names.add(name.value) });
  return names;
}

/** Values that pass for what programs expect, and that are nobody's. */
const samples: Readonly<Record<string, unknown>> = {
  Boolean: true,
  DateTime: '2026-01-01T00:00:00.000Z',
  E164: '+12025550123',
  Float: 1,
  ID: 'c2FtcGxl',
  Int: 1,
};

function sampleOf(wanted: GraphQLOutputType, cursor: string): unknown {
  const type = getNullableType(wanted);
  if (isListType(type)) return [sampleOf(type.ofType as GraphQLOutputType, cursor)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isScalarType(type)) return type.name === 'Cursor' ? cursor : (samples[type.name] ?? 'sample');
  return isObjectType(type) || isAbstractType(type) ? {} : null;
}
