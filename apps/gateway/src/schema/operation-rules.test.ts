import 'reflect-metadata';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { GatewayContext, type Services } from '../context';
import { buildSchema } from './build-schema';

const schema = buildSchema();
const operationsOf = (type: GraphQLObjectType | null | undefined) =>
  Object.values(type?.getFields() ?? {}).map((field) => {
    const run = field.subscribe ?? field.resolve!;
    return {
      name: `${type!.name}.${field.name}`,
      holdsText: field.args.some(({ type }) => holdsText(type)),
      /** Runs the operation, with `text` in all of its string arguments. */
      run: async (context: GatewayContext, text = 'text') => {
        const args = Object.fromEntries(field.args.map(({ name, type }) => [name, sampleOf(type, text)]));
        return (await run({}, args, context, {} as GraphQLResolveInfo)) as unknown;
      },
    };
  });
const [queries, mutations, subscriptions] = [
  schema.getQueryType(),
  schema.getMutationType(),
  schema.getSubscriptionType(),
].map(operationsOf) as [Operation[], Operation[], Operation[]];
type Operation = ReturnType<typeof operationsOf>[number];
const all = [...queries, ...mutations, ...subscriptions];

function holdsText(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return Object.values(named.getFields()).some((field) => holdsText(field.type));
  return ['String', 'ID', 'Cursor'].includes(named.name);
}

/** A value of every field, as it comes from GraphQL. */
function sampleOf(wanted: GraphQLInputType, text: string): unknown {
  const type = getNullableType(wanted);
  if (isListType(type)) return [sampleOf(type.ofType as GraphQLInputType, text)];
  if (isInputObjectType(type))
    return Object.fromEntries(Object.values(type.getFields()).map(({ name, type }) => [name, sampleOf(type, text)]));
  if (isEnumType(type)) return type.getValues()[0]!.value as unknown;
  const samples: Record<string, unknown> = { Int: 1, Boolean: true, DateTime: new Date(0), E164: '+15550100123' };
  return samples[type.name] ?? text;
}

const failing = () => Promise.reject(new Error('No service runs here.'));
/** Any service. It fails, whatever it is asked. */
const service: unknown = new Proxy(failing, { get: (_, key) => (key === 'then' ? undefined : service) });
const services = new Proxy({}, { get: () => service }) as Services;

const viewer = {
  userId: '7b1f7f9e-57a5-4c9b-9d8e-0e5a2f6f3c11',
  role: 'ADMIN' as const,
  teamIds: new Set<string>(),
  teamMateIds: new Set<string>(),
  teamMateTeamIds: new Set<string>(),
  teamMateTeamMateIds: new Set<string>(),
};
const signedIn = (given = services) => new GatewayContext(given, { externalId: 'ada', viewer });

test('the schema has operations of all three kinds', () => {
  expect([queries, mutations, subscriptions].every(({ length }) => length > 2)).toBe(true);
});

test.each(mutations)('$name runs with fresh loaders, and leaves fresh ones to its payload', async ({ run }) => {
  const used: unknown[] = [];
  const context: GatewayContext = signedIn({
    ...services,
    queries: service as Services['queries'],
    carrierAccounts: { list: () => Promise.resolve([]) } as unknown as Services['carrierAccounts'],
    get database() {
      used.push(context.loaders);
      return service as Services['database'];
    },
  });
  const before = context.loaders;
  await run(context).catch(() => undefined);
  expect(used).toHaveLength(1);
  expect(used[0]).not.toBe(before);
  expect(context.loaders).not.toBe(used[0]);
});

test.each(all)('$name refuses a caller without a token', async ({ run }) => {
  await expect(run(new GatewayContext(services, null))).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
});

test.each(all.filter(({ holdsText }) => holdsText))('$name refuses text with a NUL character', async ({ run }) => {
  await expect(run(signedIn(), 'a\0b')).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});
